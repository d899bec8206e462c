import { describe, test } from "vitest";
import { browserForFile, widths } from "./visit.ts";

const browser = browserForFile();

describe.each(widths)("an employer at %i px", (width) => {
  test("sees the workplaces, a draft, and the candidates by phase", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.signInAs("Werkgever");
    await visitor.go("/werkgever/werkplekken");
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await visitor.look("employer-workplaces");
    await visitor.go("/werkgever/kandidaten");
    await page.getByRole("article").first().waitFor();
    await visitor.look("candidates");
    await visitor.go("/werkgever/werkplekken/nieuw");
    await page.getByRole("button", { name: "Bewaar ontwerp" }).waitFor();
    await visitor.look("new-workplace");
    await page.getByRole("button", { name: "Bewaar ontwerp" }).click();
    await page.getByText("vestiging", { exact: false }).first().waitFor();
    await visitor.leave();
  });
});
