import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { databaseForFile } from "./database.ts";
import { browserForFile, widths } from "./visit.ts";

const browser = browserForFile();
const sql = await databaseForFile();

describe.each(widths)("a guardian at %i px", (width) => {
  test("chooses a child, and follows applications, interviews and the search clock", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.signInAs("Ouder of voogd");
    await visitor.go("/mijn-kind");
    await page.getByRole("heading", { name: "Mijn kinderen" }).waitFor();
    // Robbe turned 18 yesterday: whether or not a job has said so, his mother does not see him any more.
    expect(await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents()).toEqual([
      "Noah Mertens",
      "Elise Mertens",
    ]);
    await visitor.look("wards");
    await page.getByRole("link", { name: "Noah Mertens" }).click();
    await page
      .getByText(/Dag \d+ van \d+|over tijd/)
      .first()
      .waitFor();
    await page.getByText("Gesprek gepland").first().waitFor();
    await visitor.look("ward");
    await page.getByRole("listitem").filter({ hasText: "Gesprek gepland" }).getByRole("link").first().click();
    await page.getByText("Het gesprek").waitFor();
    expect(await page.getByRole("button", { name: /akkoord/ }).count()).toBe(0);
    await visitor.look("ward-application");
    await visitor.leave();
  });
});

test("a guardian agrees to an offer, and the place is taken", async () => {
  const visitor = await browser.visitor(360);
  const { page } = visitor;
  await visitor.signInAs("Ouder of voogd");
  await visitor.go("/mijn-kind");
  await page.getByRole("link", { name: "Elise Mertens" }).click();
  await page.getByRole("listitem").filter({ hasText: "Uw antwoord gevraagd" }).getByRole("link").first().click();
  await page.getByText("Uw kind wil de plaats nemen").waitFor();
  await visitor.look("guardian-offer");
  await page.getByRole("button", { name: "Ja, ik ga akkoord" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Ja, ik ga akkoord" }).click();
  await page.getByText("Aanvaard").first().waitFor();
  await visitor.look("guardian-agreed");
  await visitor.leave();
});

describe.each(widths)("a counsellor at %i px", (width) => {
  test("enrols a learner in a form that says what is missing, mends it and ends it", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.signInAs("Trajectbegeleider");
    await visitor.go("/school/leerlingen");
    await page.getByRole("link", { name: "Leerling toevoegen" }).click();
    await page.getByRole("button", { name: "Voeg leerling toe" }).click();
    await page.getByRole("alert").waitFor();
    await visitor.look("new-learner");
    await page.getByLabel("Voornaam").fill("Yara");
    await page.getByLabel("Familienaam").fill(`Nieuwkomer ${width}`);
    for (const [segment, text] of [
      ["dag", "31"],
      ["maand", "12"],
      ["jaar", "2009"],
    ] as const)
      await page.getByRole("group", { name: "Geboortedatum" }).getByRole("spinbutton", { name: segment }).fill(text);
    await page.getByLabel("E-mailadres van de leerling").fill(`yara.${width}@example.org`);
    await page.getByLabel("Postcode").fill("9300");
    await page.getByRole("combobox", { name: "Opleiding" }).pressSequentially("Ruwbouw");
    await page
      .getByRole("option")
      .filter({ hasText: /^Ruwbouw duaal/ })
      .click();
    await page.getByLabel("Naam 1").fill("Ouder van Yara");
    await page.getByLabel("E-mailadres 1").fill(`ouder.yara.${width}@example.org`);
    await page.getByRole("button", { name: "Voeg leerling toe" }).click();
    await page.getByRole("heading", { name: `Yara Nieuwkomer ${width}` }).waitFor();
    await page.getByText(`yara.${width}@example.org`, { exact: true }).first().waitFor();
    await visitor.look("learner-enrolled");
    await page.getByRole("link", { name: "Wijzig inschrijving" }).click();
    await page.getByLabel("Telefoon").fill("0470 12 34 56");
    await page.getByRole("button", { name: "Bewaar" }).click();
    await page.getByText("0470 12 34 56").waitFor();
    await page.getByRole("button", { name: "Beëindig inschrijving" }).click();
    await page.getByRole("dialog").getByText("Naar een andere school").click();
    await page.getByRole("dialog").getByRole("button", { name: "Beëindig inschrijving" }).click();
    await page.getByText(/Uitgeschreven op .*Naar een andere school/).waitFor();
    await visitor.go(`/school/leerlingen?zoek=Nieuwkomer+${width}`);
    await page.getByText("Geen leerling gevonden").waitFor();
    await page.getByText("Toon wie uitgeschreven is").click();
    await page.getByRole("link", { name: `Yara Nieuwkomer ${width}` }).waitFor();
    await visitor.leave();
  });

  test("imports a list, mends its errors and imports it again", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.signInAs("Trajectbegeleider");
    await visitor.go("/school/leerlingen/importeren");
    await visitor.look("import-columns");
    const header = "voornaam;familienaam;geboortedatum;e-mail;postcode;opleiding;naam voogd 1;e-mail voogd 1";
    const list = (birthDate: string) => ({
      name: "klas.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        [
          `\uFEFF${header}`,
          `Zoë;Lijst ${width};${birthDate};zoe.${width}@example.org;9300;"Ruwbouw duaal";;`,
          `Milan;Lijst ${width};12/03/2010;milan.${width}@example.org;9300;Ruwbouw duaal;An;an.${width}@example.org`,
        ].join("\r\n"),
      ),
    });
    const chooser = page.locator("input[type=file]");
    await chooser.setInputFiles(list("31/02/2010"));
    await page.getByText("1 lijn na te kijken").waitFor();
    await page.getByText("geboortedatum: Dit klopt niet.").waitFor();
    await visitor.look("import-preview");
    await chooser.setInputFiles(list("28/02/2010"));
    await page.getByRole("button", { name: "Schrijf 2 leerlingen in" }).click();
    await page.getByText("2 leerlingen ingeschreven").waitFor();
    await visitor.look("import-done");
    await visitor.go("/school/leerlingen/importeren");
    await chooser.setInputFiles(list("28/02/2010"));
    await page.getByText("Er is niemand nieuw in dit bestand.").waitFor();

    await visitor.go("/school/leerlingen?account=NOT_INVITED");
    await page.getByRole("link", { name: `Zoë Lijst ${width}` }).waitFor();
    await page.getByRole("button", { name: /Nodig \d+ leerlingen zonder account uit/ }).click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: /Verstuur \d+ mails/ })
      .click();
    await page.getByText(/\d+ leerlingen zijn uitgenodigd/).waitFor();
    await page.getByText("Geen leerling gevonden").waitFor();
    await page.getByLabel("Account").selectOption("INVITED");
    await page.getByRole("link", { name: `Zoë Lijst ${width}` }).waitFor();
    await visitor.look("learners-invited");
    await visitor.leave();
  });
});

/** The newest mail to an address, as the demo's inbox shows it; waits until it is there. */
async function linkInMailTo(page: Page, address: string, path = "/welkom"): Promise<string> {
  for (let tries = 0; tries < 40; tries++) {
    const list = await (await page.request.get("/dev/inbox")).text();
    const row = list.split("<tr>").find((each) => each.includes(`<td>${address}</td>`));
    const id = /href="(\/dev\/inbox\/[^"]+)"/.exec(row ?? "")?.[1];
    const link = id && new RegExp(`${path}#[\\w-]+`).exec(await (await page.request.get(id)).text())?.[0];
    if (link) return link;
    await page.waitForTimeout(250);
  }
  throw new Error(`no mail to ${address}`);
}

test.each(widths)(
  "a minor names a father, the school approves, he confirms by mail and sees his child (%i px)",
  async (width) => {
    const learner = await browser.visitor(width);
    await learner.signInAs("Leerling");
    await learner.go("/mijn/profiel");
    await learner.page.getByRole("button", { name: "Koppel een ouder of voogd" }).click();
    await learner.page.getByRole("textbox", { name: "Naam" }).fill(`Vader ${width}`);
    await learner.page.getByRole("textbox", { name: "E-mailadres" }).fill(`vader.${width}@example.org`);
    await learner.page.getByRole("button", { name: "Koppel", exact: true }).click();
    await learner.page.getByText("Wacht op goedkeuring van de school.").first().waitFor();
    await learner.look("my-guardians");
    await learner.leave();

    const guardian = await browser.visitor(width);
    const { page } = guardian;
    await guardian.go(await linkInMailTo(page, `vader.${width}@example.org`));
    await page.getByLabel("Kies een wachtwoord").fill("een-zin-van-woorden-9");
    await guardian.look("welcome");
    await page.getByRole("button", { name: "Ja, ik bevestig" }).click();
    await page.getByText("U volgt nu niemand").waitFor();

    const school = await browser.visitor(width);
    await school.signInAs("Trajectbegeleider");
    await school.go("/school/leerlingen?zoek=Noah");
    await school.page.getByRole("link", { name: "Noah Mertens" }).click();
    const card = school.page.getByRole("listitem").filter({ hasText: `Vader ${width}` });
    await card.getByRole("button", { name: "Keur goed" }).click();
    await card.getByText("Bevestigd").waitFor();
    await school.look("school-guardians");
    await school.leave();

    // What a session knows of its links is read again within five seconds.
    await expect
      .poll(
        async () => (await page.goto("/mijn-kind"), await page.waitForLoadState("networkidle"), await page.title()),
        { timeout: 12_000 },
      )
      .toContain("Noah Mertens");
    await guardian.leave();
  },
);

test("a school invites a learner, who makes an account and is in", async () => {
  const school = await browser.visitor(1280);
  await school.signInAs("Trajectbegeleider");
  await school.go("/school/leerlingen/importeren");
  await school.page.locator("input[type=file]").setInputFiles({
    name: "een.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "voornaam;naam;geboortedatum;mail;postcode;opleiding\nSam;Uitgenodigd;01/02/2010;sam.uit@example.org;9300;Ruwbouw duaal",
    ),
  });
  await school.page.getByRole("button", { name: "Schrijf 1 leerling in" }).click();
  await school.page.getByText("1 leerling ingeschreven").waitFor();
  await school.go("/school/leerlingen?zoek=Uitgenodigd");
  await school.page.getByRole("link", { name: "Sam Uitgenodigd" }).click();
  await school.page.getByRole("heading", { level: 1, name: "Sam Uitgenodigd" }).waitFor();
  await school.page.getByText("Nog niet uitgenodigd").waitFor();
  await school.page.getByRole("button", { name: "Nodig uit" }).click();
  await school.page.getByText(/Uitgenodigd op/).waitFor();
  await school.look("learner-invited");
  await school.leave();

  const learner = await browser.visitor(360);
  await learner.go(await linkInMailTo(learner.page, "sam.uit@example.org"));
  await learner.page.getByRole("button", { name: "Maak mijn account" }).click();
  await learner.page.getByRole("alert").waitFor();
  await learner.page.getByLabel("Kies een wachtwoord").fill("een-zin-van-woorden-9");
  await learner.page.getByRole("button", { name: "Maak mijn account" }).click();
  await learner.page.getByRole("heading", { name: "Mijn profiel" }).waitFor();
  await learner.look("learner-welcome");
  await learner.leave();
});

test("a guardian confirms by mail, changes the address, and sees nothing any more from the 18th birthday on", async () => {
  const tag = crypto.randomUUID().slice(0, 8);
  const [child, first, second] = [`lotte.${tag}@example.org`, `an.${tag}@example.org`, `an.nieuw.${tag}@example.org`];
  const school = await browser.visitor(1280);
  await school.signInAs("Trajectbegeleider");
  await school.go("/school/leerlingen/importeren");
  await school.page.locator("input[type=file]").setInputFiles({
    name: "een.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      `voornaam;naam;geboortedatum;mail;postcode;opleiding;naam voogd 1;e-mail voogd 1\nLotte;Jarig ${tag};01/02/2010;${child};9300;Ruwbouw duaal;An;${first}`,
    ),
  });
  await school.page.getByRole("button", { name: "Schrijf 1 leerling in" }).click();
  await school.page.getByText("1 leerling ingeschreven").waitFor();
  await school.leave();

  const guardian = await browser.visitor(360);
  const { page } = guardian;
  await guardian.go(await linkInMailTo(page, first));
  await page.getByLabel("Kies een wachtwoord").fill("een-zin-van-woorden-9");
  await page.getByRole("button", { name: "Ja, ik bevestig" }).click();
  await page.getByRole("heading", { name: `Lotte Jarig ${tag}` }).waitFor();

  // Another address: a link to the new one, word to the old one, and a way back from there.
  await guardian.go("/mijn/account");
  await page.getByLabel("Nieuw e-mailadres").fill(second);
  await page.getByRole("button", { name: "Verander e-mailadres" }).click();
  await page.getByText(`We stuurden een link naar ${second}`).waitFor();
  await guardian.go(await linkInMailTo(page, second, "/e-mailadres/bevestigen"));
  await page.getByRole("button", { name: "Bevestig mijn adres" }).click();
  await page.getByText("Je e-mailadres is veranderd.").waitFor();
  await linkInMailTo(page, first, "/e-mailadres/terugzetten");
  await guardian.go("/aanmelden");
  if (new URL(page.url()).pathname === "/aanmelden") {
    await page.getByRole("textbox", { name: "E-mailadres" }).fill(second);
    await page.getByLabel("Wachtwoord", { exact: true }).fill("een-zin-van-woorden-9");
    await page.getByRole("button", { name: "Aanmelden", exact: true }).click();
    await page.waitForURL((url) => url.pathname !== "/aanmelden");
  }
  await guardian.go("/mijn-kind");
  await page.getByRole("heading", { name: `Lotte Jarig ${tag}` }).waitFor();

  // The birthday comes; the night tells both.
  await sql`update learners set birth_date = ((now() at time zone 'Europe/Brussels')::date - interval '18 years')::date where email = ${child}`;
  await expect
    .poll(async () => (await guardian.go("/mijn-kind"), page.getByText("U volgt nu niemand").count()), {
      timeout: 12_000,
    })
    .toBe(1);
  await sql`select send_nightly_jobs(${JSON.stringify([{ data: { task: "end-guardianships" } }])})`;
  await expect
    .poll(
      async () => (await (await page.request.get("/dev/inbox")).text()).includes("U volgt een leerling niet meer"),
      {
        timeout: 15_000,
      },
    )
    .toBe(true);
  await guardian.leave();
});
