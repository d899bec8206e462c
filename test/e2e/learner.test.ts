import { describe, test } from "vitest";
import { browserForFile, widths } from "./visit.ts";

const browser = browserForFile();

describe.each(widths)("a learner at %i px", (width) => {
  test("reads the proposals of the school", async () => {
    const visitor = await browser.visitor(width);
    await visitor.signInAs("Leerling");
    await visitor.go("/mijn/voorstellen");
    await visitor.page.getByRole("article").first().waitFor();
    await visitor.look("proposals");
    await visitor.leave();
  });
});
