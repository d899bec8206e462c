import { describe, expect, test } from "vitest";
import { browserForFile, widths } from "./visit.ts";

const browser = browserForFile();

describe.each(widths)("an employer at %i px", (width) => {
  test("sees what waits, the workplaces, the candidates by phase and the interviews", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.signInAs("Werkgever");
    await visitor.go("/werkgever");
    await page.getByText("wachten op een antwoord").waitFor();
    await visitor.look("employer-home");
    await visitor.go("/werkgever/werkplekken");
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await visitor.look("employer-workplaces");
    await visitor.go("/werkgever/kandidaten");
    await page.getByRole("article").first().waitFor();
    await visitor.look("candidates");
    await visitor.go("/werkgever/gesprekken");
    await page.getByRole("article").first().waitFor();
    await visitor.look("interviews");
    await visitor.leave();
  });

  test("drafts a workplace, mends what is missing, and reads why it cannot be published yet", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.signInAs("Werkgever");
    await visitor.go("/werkgever/werkplekken/nieuw");
    await page.getByRole("button", { name: "Bewaar ontwerp" }).click();
    await page.getByRole("alert").first().waitFor();
    await visitor.look("new-workplace-problems");
    await page.getByRole("combobox", { name: "Vestiging" }).selectOption({ index: 1 });
    await page.getByRole("combobox", { name: "Opleiding" }).selectOption({ index: 1 });
    await page.getByRole("textbox", { name: "Titel" }).fill("Leer schrijnwerken in ons atelier");
    await page
      .getByRole("textbox", { name: "Wat leert de leerling hier?" })
      .fill("Je zaagt, schaaft en monteert samen met je mentor.");
    await page.getByRole("textbox", { name: "Uren per week" }).fill("24");
    await page.getByText("Dinsdag", { exact: true }).click();
    for (const [field, digits] of [
      ["Eerste dag", "01022027"],
      ["Laatste dag", "30062027"],
    ] as const) {
      await page.getByRole("group", { name: field }).getByRole("spinbutton").first().click();
      await page.keyboard.type(digits);
    }
    await page.getByRole("button", { name: "Bewaar ontwerp" }).click();
    await page.waitForURL(/werkplekken\/workplace_/);
    await page.getByRole("button", { name: "Publiceer" }).click();
    const reasons = page.getByRole("status").filter({ hasText: "Publiceren kan nog niet" });
    await reasons.waitFor();
    expect(await reasons.getByRole("listitem").allTextContents()).toContainEqual(expect.stringMatching(/mentor/i));
    await visitor.look("publish-blocked");
    await page.getByRole("link", { name: "Bewerk werkplek" }).click();
    await page.getByRole("combobox", { name: "Mentor" }).selectOption({ index: 1 });
    await visitor.look("edit-workplace");
    await page.getByRole("button", { name: "Bewaar wijzigingen" }).click();
    await page.getByRole("button", { name: "Publiceer" }).waitFor();
    await visitor.leave();
  });

  test("opens several times for interviews, and takes one back", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.signInAs("Werkgever");
    await visitor.go("/werkgever/werkplekken");
    const online = page.locator("h2", { hasText: "Leer metselen op werven rond Aalst" });
    await online.getByRole("link").first().click();
    await page.getByRole("button", { name: "Zet momenten open" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("group", { name: "Dag" }).getByRole("spinbutton").first().click();
    // Each width its own day: a mentor is in one place at a time.
    await page.keyboard.type(width === 360 ? "02032027" : "01032027");
    await visitor.look("open-slots");
    await dialog.getByRole("button", { name: "Zet momenten open" }).click();
    await dialog.waitFor({ state: "hidden" });
    const opened = page.getByRole("listitem").filter({ hasText: width === 360 ? "2 maart 2027" : "1 maart 2027" });
    await opened.first().waitFor();
    expect(await opened.count()).toBe(3);
    await opened.first().getByRole("button", { name: "Haal weg" }).click();
    await expect.poll(() => opened.count()).toBe(2);
    await visitor.leave();
  });
});
