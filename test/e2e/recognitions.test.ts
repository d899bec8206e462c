import { describe, expect, test } from "vitest";
import { browserForFile, typeDay, widths, type Visitor } from "./visit.ts";

const browser = browserForFile();
const today = new Date()
  .toLocaleDateString("nl-BE", { timeZone: "Europe/Brussels", day: "2-digit", month: "2-digit", year: "numeric" })
  .replaceAll("/", "");
const motive = "De vestiging heeft de nodige uitrusting en een ervaren mentor.";

/** Opens the file of the demo company for a branch and a programme; where there are several, the one in this state. */
async function openFile({ page, go }: Visitor, branch: string, programme: string, state = ""): Promise<void> {
  await go("/werkgever/erkenningen");
  await page
    .locator(
      `xpath=//h2/a[normalize-space()="${programme}" and contains(../../.., "${branch}") and contains(../../.., "${state}")]`,
    )
    .click();
  await page.waitForURL(/erkenningen\/recognition_/);
  await page.getByText("Volgende stap").waitFor();
}

/** By the mentors and back to the task, whatever is filtered on the way. */
async function passByMentors({ page }: Visitor): Promise<void> {
  await page.getByRole("link", { name: "Mentoren", exact: true }).last().click();
  await page.getByRole("button", { name: "Naar de mentoren" }).click();
  await page.waitForURL(/mentoren\?dossier=recognition_.*taak=mentoren/);
  await page.getByRole("combobox", { name: "Toestand" }).selectOption({ index: 1 });
  await page.waitForURL(/toestand=/);
  await page.getByRole("link", { name: "Terug naar je aanvraag" }).click();
  await page.waitForURL(/erkenningen\/recognition_.*taak=mentoren/);
  await page.getByRole("button", { name: "Bewaar" }).click();
}

/** The criteria of the company, answered with yes. */
async function answerCriteria({ page }: Visitor): Promise<void> {
  await page.getByRole("link", { name: "Voorwaarden van de onderneming" }).click();
  await page
    .getByRole("textbox", { name: "Organisatie en uitrusting" })
    .fill("Drie werven en een loods met gereedschap.");
  for (const question of [/financieel sterk/, /vrij van veroordelingen/])
    await page.getByRole("radiogroup", { name: question }).getByText("Ja", { exact: true }).click();
}

describe.each(widths)("recognition at %i px", (width) => {
  const [branch, programme] =
    width === 1280 ? ["Ninove", "Ruwbouw duaal"] : ["Aalst", "Binnen- en buitenschrijnwerk duaal"];

  test("from the form to the recognition, with a question in between", async () => {
    const [company, officer] = [await browser.visitor(width), await browser.visitor(width)];
    await company.signInAs("Werkgever");
    await company.go("/werkgever/erkenningen");
    await company.page.getByRole("button", { name: "Nieuwe aanvraag" }).waitFor();
    await company.look("recognitions");
    await openFile(company, branch, programme);
    await company.look("recognition-tasks");
    await passByMentors(company);
    await answerCriteria(company);
    await company.look("recognition-criteria");
    await company.page.getByRole("button", { name: "Bewaar" }).click();
    await company.page.getByRole("link", { name: "Kijk je antwoorden na" }).click();
    await company.page.getByRole("button", { name: "Dien het dossier in" }).click();
    await company.page.getByText("De verklaring op eer ontbreekt").waitFor();
    await company.look("recognition-answers");
    await company.page.getByText("Ik verklaar dit op eer").click();
    await company.page.getByRole("button", { name: "Dien het dossier in" }).click();
    await company.page.getByText("Je dossier is ingediend").waitFor();
    const id = /recognition_[0-9a-f-]+/.exec(company.page.url())?.[0] ?? "";

    await officer.signInAs("Erkenningsdienst");
    await officer.go(`/dossiers/${id}`);
    await officer.page.getByRole("textbox", { name: "Wat ontbreekt er?" }).fill("Hoeveel werven zijn er?");
    await officer.page.getByRole("button", { name: "Stel een vraag" }).click();
    await officer.page.getByText("Hier valt nu niets te beslissen").waitFor();

    await company.go(`/werkgever/erkenningen/${id}?taak=nakijken`);
    await company.page.getByRole("textbox", { name: "Je antwoord op de vraag" }).fill("Drie werven.");
    await company.page.getByRole("button", { name: "Antwoord en dien opnieuw in" }).click();
    await company.page.getByText("Je dossier is ingediend").waitFor();
    await company.page.getByText("Hoeveel werven zijn er?").waitFor();

    await officer.go(`/dossiers/${id}`);
    await officer.page.getByRole("button", { name: "Het dossier is volledig" }).click();
    await officer.page.getByRole("button", { name: "Begin het onderzoek" }).click();
    await officer.page.getByRole("radiogroup", { name: "Beslissing" }).getByText("Erkennen").click();
    await officer.page.getByRole("textbox", { name: "Motivering" }).fill(motive);
    await officer.look("dossier");
    await officer.page.getByRole("button", { name: "Beslis", exact: true }).click();
    await officer.page.getByRole("alertdialog").getByRole("button", { name: "Erkennen" }).click();
    await officer.page.getByText("Maatregel").waitFor();

    await company.go(`/werkgever/erkenningen/${id}`);
    await company.page.getByText("Je mag leerlingen opleiden tot en met").waitFor();
    await expect
      .poll(
        async () => {
          await company.page.reload();
          await company.page.getByText("Geschiedenis").waitFor();
          return company.page.getByRole("link", { name: /Document 1/ }).count();
        },
        { timeout: 30_000, interval: 1_000 },
      )
      .toBe(1);
    await company.look("recognition-granted");
    const path = await company.page.getByRole("link", { name: /Document 1/ }).getAttribute("href");
    const document = await company.page.request.get(path ?? "");
    expect(document.headers()["content-type"]).toBe("application/pdf");
    const stranger = await browser.visitor(width);
    expect((await stranger.page.request.get(path ?? "")).status()).toBe(404);
    await Promise.all([company, officer, stranger].map((each) => each.leave()));
  });

  test("a refusal: an appeal on the tenth day is looked into, one on the eleventh ends inadmissible, in writing", async () => {
    const [company, board] = [await browser.visitor(width), await browser.visitor(width)];
    const { page } = company;
    await company.signInAs("Werkgever");
    await openFile(company, "Ninove", "Binnen- en buitenschrijnwerk duaal", width === 1280 ? "Geweigerd" : "In beroep");
    if (width === 1280) {
      await page.getByRole("textbox", { name: "Waarom ben je niet akkoord?" }).fill("Onze mentor is er elke dag.");
      await company.look("recognition-appeal");
      await page.getByRole("button", { name: "Ga in beroep" }).click();
    }
    await page.getByText("laat weten of je beroep ontvankelijk is").waitFor();
    await company.look("recognition-appealed");

    await openFile(company, "Ninove", "Dakwerker duaal", "Geweigerd");
    if (width === 1280) {
      await page.getByText("De laatste dag was").waitFor();
      await page.getByRole("textbox", { name: "Waarom ben je niet akkoord?" }).fill("De brief kwam te laat aan.");
      await company.look("recognition-appeal-late");
      await page.getByRole("button", { name: "Dien toch een beroep in" }).click();
      await page.getByText("laat weten of je beroep ontvankelijk is").waitFor();
      const id = /recognition_[0-9a-f-]+/.exec(page.url())?.[0] ?? "";
      await board.signInAs("Beheer");
      await board.go(`/dossiers/${id}`);
      await board.page.getByText("Dit beroep kan alleen niet ontvankelijk zijn").waitFor();
      await board.look("dossier-appeal-late");
      await board.page.getByRole("button", { name: "Beslis over het beroep" }).click();
      await board.page.getByRole("alertdialog").getByRole("button", { name: "Beroep niet ontvankelijk" }).click();
      await board.page.getByText("Hier valt nu niets te beslissen").waitFor();
      await page.reload();
    }
    await page.getByText("Deze beslissing is definitief").waitFor();
    await page.getByText("Het beroep is daarom niet ontvankelijk").first().waitFor();
    await company.look("recognition-inadmissible");
    await Promise.all([company, board].map((each) => each.leave()));
  });

  test("an appeal that came by letter is written down, with the day it arrived, and goes to the board", async () => {
    const officer = await browser.visitor(width);
    const { page } = officer;
    await officer.signInAs("Erkenningsdienst");
    await officer.go("/dossiers?stand=ended");
    const refused = page.getByRole("row").filter({ hasText: "Geweigerd", hasNotText: "Reigerdonk" });
    await refused.first().getByRole("link").first().click();
    await page.getByRole("button", { name: "Een beroep per brief of e-mail" }).click();
    const save = page.getByRole("button", { name: "Neem het beroep op" });
    await save.click();
    await officer.look("dossier-appeal-by-letter");
    await page.getByRole("radiogroup", { name: "Hoe kwam het aan?" }).getByText("Aangetekende brief").click();
    await typeDay(page, "Aangekomen op", today);
    await page.getByRole("textbox", { name: "Wat de onderneming schrijft" }).fill("Onze mentor is er elke dag.");
    await page.getByText("De onderneming zelf ondertekende het beroep").click();
    await save.click();
    await page.getByText("Het beroep is opgenomen.").waitFor();
    await page.waitForURL(/\/dossiers$/);
    await officer.leave();
  });

  test("an officer's day: forty files, a filter, assigning in bulk, deciding one", async () => {
    const officer = await browser.visitor(width);
    const { page } = officer;
    await officer.signInAs("Erkenningsdienst");
    await officer.go("/dossiers?stand=all");
    await expect
      .poll(async () => Number(/\d+/.exec((await page.getByText(/^\d+ dossiers$/).textContent()) ?? "")?.[0]))
      .toBeGreaterThanOrEqual(40);
    await officer.go("/dossiers");
    await page.getByRole("row").nth(1).waitFor();
    await officer.look("dossiers");
    await page.getByRole("combobox", { name: "Stand" }).selectOption("inReview");
    await page.waitForURL(/stand=inReview/);
    await page.getByRole("combobox", { name: "Termijn" }).selectOption("OVERDUE");
    await page.waitForURL(/termijn=OVERDUE/);
    await page.getByRole("row").nth(1).waitFor();
    await page.getByRole("combobox", { name: "Termijn" }).selectOption("");
    await page.waitForURL((url) => !url.searchParams.has("termijn"));
    await page.waitForLoadState("networkidle");
    for (const at of [0, 1]) await page.locator("label", { hasText: "Kies het dossier" }).nth(at).click();
    await page.getByRole("combobox", { name: "Geef aan" }).selectOption({ label: "Wim Peeters" });
    await officer.look("dossiers-assign");
    await page.getByRole("button", { name: "Wijs toe" }).click();
    await page.getByText("Toegewezen.").waitFor();
    await page.getByRole("row").nth(1).getByRole("link").click();
    await page.waitForURL(/dossiers\/recognition_/);
    const first = page.url();
    await page.getByRole("link", { name: "Volgend dossier" }).click();
    await page.waitForURL((url) => url.href !== first);
    await page.getByRole("link", { name: "Vorig dossier" }).click();
    await page.waitForURL(first);
    await page.getByRole("radiogroup", { name: "Beslissing" }).getByText("Weigeren").click();
    await page.getByRole("textbox", { name: "Motivering" }).fill("Er is geen veilige werkpost voor een leerling.");
    await page.getByRole("button", { name: "Beslis", exact: true }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Weigeren" }).click();
    await page.getByText("Hier valt nu niets te beslissen").waitFor();
    await officer.leave();
  });
});
