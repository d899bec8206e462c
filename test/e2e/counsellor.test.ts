import { describe, test } from "vitest";
import { browserForFile, widths } from "./visit.ts";

const browser = browserForFile();

describe.each(widths)("a counsellor at %i px", (width) => {
  test("sees the learners with their clock, and workplaces nearby to propose", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.signInAs("Trajectbegeleider");
    await visitor.go("/school/leerlingen");
    await page
      .getByText(/Dag \d+ van \d+/)
      .first()
      .waitFor();
    await visitor.look("learners");
    await page.getByRole("heading", { level: 2 }).first().getByRole("link").click();
    await page.getByRole("heading", { name: /Werkplekken binnen/ }).waitFor();
    await visitor.look("learner");
    await visitor.go("/school/voorstellen");
    await page.getByRole("article").first().waitFor();
    await visitor.look("school-proposals");
    await visitor.leave();
  });
});
