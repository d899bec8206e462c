import { describe, expect, test } from "vitest";
import { browserForFile, widths } from "./visit.ts";

const browser = browserForFile();

describe.each(widths)("activities at %i px", (width) => {
  test("a visitor scans without an account, and takes the scan over after signing in", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.go("/zelfscan");
    // Each width has a programme of its own: they take the scan over into the same branch.
    const programme = width === widths[0] ? "Magazijnmedewerker duaal" : "Fietshersteller duaal";
    await page.getByRole("combobox", { name: "Opleiding" }).fill(programme.slice(0, 9));
    await page.getByRole("option", { name: programme }).click();
    await visitor.look("self-scan-start");
    await page.getByRole("button", { name: "Start de zelfscan" }).click();
    const questions = page.getByRole("radiogroup");
    await questions.first().waitFor();
    const count = await questions.count();
    for (let at = 0; at < count - 1; at++) await questions.nth(at).getByText("Helemaal", { exact: true }).click();
    await questions.last().getByText("Niet", { exact: true }).click();
    await page.getByText("1 activiteit ontbreekt").first().waitFor();
    await page.reload();
    await page.getByText("1 activiteit ontbreekt").first().waitFor();
    await visitor.look("self-scan");
    const scan = new URL(page.url()).pathname;
    await visitor.signInAs("Werkgever");
    await visitor.go(scan);
    await page.getByRole("button", { name: "Vergelijk en neem over" }).click();
    await page.getByText("Er staat een zelfscan voor deze opleiding op dit toestel").waitFor();
    await visitor.look("self-scan-take-over");
    await page.getByRole("button", { name: "Vul alleen aan" }).click();
    await page.getByRole("button", { name: "Bewaar", exact: true }).click();
    await page.getByText("Bewaard", { exact: true }).first().waitFor();
    await page.reload();
    await page.getByText("1 activiteit ontbreekt").first().waitFor();
    expect(await page.getByText("Er staat een zelfscan").count()).toBe(0);
    await visitor.leave();
  });

  test("an employer fills in a branch, sees the gaps and finds who can complete it", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.signInAs("Werkgever");
    await visitor.go("/werkgever/activiteiten");
    await page.getByRole("progressbar").first().waitFor();
    await visitor.look("activities-overview");
    await page.getByRole("link", { name: "Ruwbouw duaal" }).first().click();
    const questions = page.getByRole("radiogroup");
    await questions.first().waitFor();
    const wanted = width === widths[0] ? "Niet" : "Alternatief";
    for (const at of [1, 2]) await questions.nth(at).getByText(wanted, { exact: true }).click();
    await page.getByText(/wijziging(en)? niet bewaard/).waitFor();
    await visitor.look("activities-form");
    await page.reload();
    await page.getByText("Je wijzigingen van vorige keer staan er nog").waitFor();
    for (const at of [1, 2]) await questions.nth(at).getByText("Niet", { exact: true }).click();
    const save = page.getByRole("button", { name: "Bewaar", exact: true });
    if (await save.isEnabled()) await save.click();
    await page.getByText("Alles is bewaard").waitFor();
    await page.getByRole("button", { name: "Zoek een combinatie" }).click();
    await page.getByText("Neemt over").first().waitFor();
    await visitor.look("activities-combination");
    await visitor.leave();
  });

  test("a counsellor with a mandate fills in for the company, and finds the way from the mandate", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.signInAs("Trajectbegeleider");
    await visitor.go("/machtigingen");
    await page.getByRole("link", { name: "Activiteiten aftoetsen" }).click();
    await page.getByText("Je vult dit in voor Bouwwerken Reigerdonk, met een machtiging.").first().waitFor();
    await visitor.look("activities-by-mandate");
    await page
      .getByRole("listitem")
      .filter({ has: page.getByRole("progressbar") })
      .getByRole("link")
      .first()
      .click();
    await page.getByRole("radiogroup").first().waitFor();
    await page.getByRole("button", { name: "Bewaar", exact: true }).waitFor();
    await visitor.leave();
  });

  test("an officer publishes a new version, and the employer has something to review", async () => {
    const programme = width === widths[0] ? "Stukadoor duaal" : "Afwerking bouw duaal";
    const officer = await browser.visitor(width);
    await officer.signInAs("Erkenningsdienst");
    await officer.go(`/activiteitenlijsten?q=${encodeURIComponent(programme)}`);
    await officer.look("activity-lists");
    await officer.page.getByRole("link", { name: programme }).click();
    await officer.page.getByRole("button", { name: "Maak een nieuwe versie" }).click();
    await officer.page.getByRole("button", { name: "Voeg een activiteit toe" }).click();
    await officer.page
      .getByRole("textbox", { name: "Wat doet de leerling?" })
      .last()
      .fill("Werkt met een 3D-printer voor sierlijsten");
    await officer.page.getByRole("button", { name: "Bewaar het ontwerp" }).click();
    await officer.page.getByText("Het ontwerp is bewaard").waitFor();
    await officer.look("activity-list-draft");
    await officer.page.getByRole("group", { name: "Geldt vanaf" }).getByRole("spinbutton").first().click();
    await officer.page.keyboard.type("01092027");
    await officer.page.getByRole("button", { name: "Publiceer" }).click();
    await officer.page.getByRole("alertdialog").getByRole("button", { name: "Publiceer" }).click();
    await officer.page.getByText("De nieuwe versie is gepubliceerd").waitFor();
    await officer.look("activity-list-versions");
    await officer.leave();

    const employer = await browser.visitor(width);
    await employer.signInAs("Werkgever");
    await employer.go("/werkgever/activiteiten");
    await employer.page
      .getByRole("listitem")
      .filter({ hasText: programme })
      .filter({ hasText: "Te herzien" })
      .getByRole("link")
      .first()
      .click();
    await employer.page.getByText("Deze lijst is vernieuwd").waitFor();
    await employer.page
      .getByRole("radiogroup", { name: "Werkt met een 3D-printer voor sierlijsten" })
      .getByText("Niet", { exact: true })
      .click();
    await employer.look("activities-review");
    await employer.page.getByRole("button", { name: "Bewaar de herziening" }).click();
    await employer.page.getByText("Bewaard", { exact: true }).first().waitFor();
    expect(await employer.page.getByText("Deze lijst is vernieuwd").count()).toBe(0);
    await employer.leave();
  });
});
