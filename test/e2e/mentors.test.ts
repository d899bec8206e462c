import { describe, expect, test } from "vitest";
import { browserForFile, typeDay, widths } from "./visit.ts";

const browser = browserForFile();

describe.each(widths)("mentors at %i px", (width) => {
  const lastName = `Vermeulen${width}`;

  test("one who is too young gets the reason; a deviation is asked, and granted by the partnership", async () => {
    const employer = await browser.visitor(width);
    const { page } = employer;
    await employer.signInAs("Werkgever");
    await employer.go("/werkgever/mentoren");
    await page.getByRole("article").first().waitFor();
    await employer.look("mentors");
    await page.getByRole("link", { name: "Nieuwe mentor" }).click();
    await page.getByRole("heading", { level: 1, name: "Nieuwe mentor" }).waitFor();
    await page.getByRole("button", { name: "Bewaar mentor" }).click();
    await page.getByRole("alert").first().waitFor();
    await employer.look("new-mentor-problems");
    await page.getByRole("textbox", { name: "Voornaam" }).fill("Jonas");
    await page.getByRole("textbox", { name: "Achternaam" }).fill(lastName);
    await page.getByRole("textbox", { name: /^E-mail/ }).fill(`jonas${width}@example.org`);
    await typeDay(page, "Geboortedatum", "01062002");
    await typeDay(page, /uittreksel strafregister/, "01102026");
    await page.getByRole("combobox", { name: "Vestiging" }).selectOption({ index: 1 });
    await page.getByRole("combobox", { name: "Opleiding" }).fill("ruwbouw");
    await page.getByRole("option").first().click();
    await page.getByRole("textbox", { name: "Jaren ervaring in dit beroep" }).fill("6");
    await page.getByRole("button", { name: "Bewaar mentor" }).click();
    await page.getByRole("heading", { level: 1, name: `Jonas ${lastName}` }).waitFor();
    await page.getByText("Een mentor is minstens 25 jaar.").waitFor();
    await employer.look("mentor-too-young");
    await page.getByRole("button", { name: "Vraag een afwijking" }).click();
    await page.getByRole("textbox", { name: "Beschrijf het bewijs" }).fill("Diploma Ruwbouw, Technische School, 2021");
    await employer.look("ask-deviation");
    await page.getByRole("button", { name: "Verstuur" }).click();
    await page.getByRole("heading", { level: 2, name: "Afwijkingen" }).waitFor();

    const officer = await browser.visitor(width);
    await officer.signInAs("Erkenningsdienst");
    await officer.go("/dossiers/afwijkingen");
    const request = officer.page.getByRole("article").filter({ hasText: lastName });
    await request.waitFor();
    await officer.look("deviations");
    await request.getByRole("button", { name: "Sta toe" }).click();
    const dialog = officer.page.getByRole("alertdialog");
    await dialog.getByRole("textbox", { name: "Motivering" }).fill("Het diploma past bij de opleiding.");
    await dialog.getByRole("button", { name: "Sta toe" }).click();
    await request.waitFor({ state: "detached" });
    await officer.leave();

    await page.reload();
    await page.getByText(/Mag begeleiden|Voldoet aan alle voorwaarden/).waitFor();
    expect(await page.getByText("Een mentor is minstens 25 jaar.").count()).toBe(0);
    await page.getByRole("button", { name: `Nodig jonas${width}@example.org uit` }).click();
    await page.getByText(/Uitgenodigd op/).waitFor();
    await employer.look("mentor-with-deviation");
    await employer.leave();
  });

  test("an administrator sees what a new value changes, and saves it", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.signInAs("Beheer");
    await visitor.go("/beheer/regels");
    await page.getByRole("searchbox", { name: "Zoek een regel" }).fill("minimumleeftijd mentor");
    await page.waitForURL(/zoek=/);
    const rule = page.getByRole("article").filter({ hasText: "Minimumleeftijd van een mentor" });
    await rule.waitFor();
    await rule.getByRole("button", { name: "Nieuwe waarde" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: /Waarde/ }).fill("30");
    await typeDay(page, "Eerste dag", width === 1280 ? "01092030" : "01092031");
    await dialog.getByRole("textbox", { name: "Bron" }).fill("Een nieuw besluit");
    await dialog.getByRole("textbox", { name: "Waarom deze wijziging?" }).fill("Het besluit verhoogt de leeftijd");
    await dialog.getByRole("button", { name: "Bekijk wat er verandert" }).click();
    await dialog.getByText("Mentoren die te jong zijn").waitFor();
    await visitor.look("rule-preview");
    await dialog.getByRole("button", { name: "Bewaar" }).click();
    await dialog.waitFor({ state: "detached" });
    await rule.getByText("30 jaar").first().waitFor();
    await visitor.look("rules");
    await visitor.leave();
  });

  test("a mentor whose term has passed comes back when the training is recorded", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.signInAs("Werkgever");
    await visitor.go("/werkgever/mentoren");
    await page.getByRole("link", { name: "An De Wolf" }).click();
    await page.getByRole("heading", { level: 1, name: "An De Wolf" }).waitFor();
    // The first width brings her back, for the second she is there again.
    const isLapsed = (await page.getByText("De termijn voor de opleiding liep af").count()) > 0;
    expect(isLapsed || width !== widths[0]).toBe(true);
    await visitor.look("mentor-lapsed");
    if (isLapsed) {
      await page.getByRole("button", { name: "Noteer de opleiding" }).click();
      await typeDay(page, "Datum", "20112026");
      await page.getByRole("textbox", { name: "Gegeven door" }).fill("Constructiv");
      await page.getByRole("textbox", { name: /Nummer van het getuigschrift/ }).fill("MB-2026-114");
      await page.getByRole("dialog").getByRole("button", { name: "Noteer de opleiding" }).click();
    }
    await page.getByText("Mag begeleiden.").waitFor();
    await page.getByRole("button", { name: "Begeleidt hier niet meer" }).click();
    await page.getByText("Er is hier geen andere mentor").waitFor();
    await visitor.look("mentor-leaves");
    await visitor.leave();
  });
});
