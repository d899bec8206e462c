import { expect, test } from "vitest";
import { browserForFile, type Visitor } from "./visit.ts";

const browser = browserForFile();

/** The newest link behind a # in the caught mail, for an address. */
async function linkFor({ page }: Visitor, email: string): Promise<string> {
  for (let tries = 0; tries < 60; tries++) {
    const mailbox = await (await page.request.get("/dev/inbox")).text();
    const mail = /href="(\/dev\/inbox\/[^"]+)"/.exec(mailbox.slice(Math.max(0, mailbox.indexOf(email))));
    const letter = mailbox.includes(email) && mail?.[1] ? await (await page.request.get(mail[1])).text() : "";
    const link = /\/onderneming\/bevestigen#[\w-]{43}/.exec(letter);
    if (link) return link[0];
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`no link for ${email} was caught`);
}

test("a company comes from nothing: it registers, confirms by mail, and adds a second branch", async () => {
  const email = "an.peeters@korst.example.org";
  const visitor = await browser.visitor(360);
  const { page } = visitor;
  await visitor.go("/zelfscan");
  await page.getByRole("combobox", { name: "Opleiding" }).fill("Magazijnm");
  await page.getByRole("option", { name: "Magazijnmedewerker duaal" }).click();
  await page.getByRole("button", { name: "Start de zelfscan" }).click();
  for (const at of [0, 1]) await page.getByRole("radiogroup").nth(at).getByText("Helemaal", { exact: true }).click();
  await page.getByRole("link", { name: "Registreer je onderneming" }).click();
  await page.getByRole("heading", { name: "Registreer je onderneming", level: 1 }).waitFor();
  await page.getByRole("button", { name: "Stuur mij de link" }).click();
  await page.getByRole("alert").first().waitFor();
  await visitor.look("register-company-problems");
  await page.getByLabel("Je voornaam en naam").fill("An Peeters");
  await page.getByLabel("Je e-mailadres").fill(email);
  await page.getByText("Ik vertegenwoordig deze onderneming wettelijk").click();
  await page.getByLabel("Ondernemingsnummer").fill("0999.000.030");
  await page.getByLabel("Naam van de onderneming").fill("Bakkerij De Korst");
  await page.getByLabel("Paritair comité").fill("118.03");
  await page.getByLabel("Naam van de vestiging").fill("De Korst Aalst");
  await page.getByLabel("Vestigingsnummer").fill("2.999.000.072");
  await page.getByLabel("Straat en nummer").fill("Kerkstraat 1");
  await page.getByLabel("Postcode").fill("9300");
  await page.getByLabel("Plaats", { exact: true }).waitFor();
  await page.getByText("Magazijnmedewerker duaal: 2 antwoorden").waitFor();
  expect(await page.getByRole("checkbox", { name: "Neem dit mee naar deze vestiging" }).isChecked()).toBe(true);
  await visitor.look("register-company");
  await page.getByRole("button", { name: "Stuur mij de link" }).click();
  await page.getByText("Kijk in je mailbox").waitFor();
  await visitor.look("register-company-sent");
  await page.getByRole("button", { name: "Verbeter het adres" }).click();
  expect(await page.getByLabel("Je e-mailadres").inputValue()).toBe(email);
  expect(await page.getByLabel("Naam van de vestiging").inputValue()).toBe("De Korst Aalst");

  await visitor.go(await linkFor(visitor, email));
  await page.getByLabel("Kies een wachtwoord").fill("vers-brood-om-zes-uur");
  await visitor.look("confirm-company");
  await page.getByRole("button", { name: "Bevestig", exact: true }).click();
  await page.getByRole("heading", { name: "Bakkerij De Korst", level: 1 }).waitFor();
  await page.getByText("Magazijnmedewerker duaal").first().waitFor();
  await visitor.look("new-company-home");

  await page.getByRole("link", { name: "Naar vestigingen" }).click();
  await page.getByRole("link", { name: "Voeg een vestiging toe" }).click();
  await page.getByLabel("Naam van de vestiging").fill("De Korst Gent");
  await page.getByLabel("Vestigingsnummer").fill("2999000171");
  await page.getByLabel("Straat en nummer").fill("Veldstraat 2");
  await page.getByLabel("Postcode").fill("9000");
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await page.getByRole("article").filter({ hasText: "De Korst Gent" }).waitFor();
  await visitor.look("branches");
  await page.getByRole("article").filter({ hasText: "De Korst Aalst" }).getByRole("link", { name: "Wijzig" }).click();
  await page.getByLabel("Straat en nummer").fill("Molenstraat 5");
  await visitor.look("edit-branch");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await page.getByText("Molenstraat 5, 9300 Aalst").waitFor();
  await visitor.leave();
});

test("a branch with workplaces and recognitions says why it cannot close down", async () => {
  const visitor = await browser.visitor(1280);
  const { page } = visitor;
  await visitor.signInAs("Werkgever", "Katrien Moens");
  await visitor.go("/werkgever/vestigingen");
  await page.getByRole("article").first().getByRole("button", { name: "Stopzetten" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Stopzetten" }).click();
  await page.getByText("Deze vestiging heeft nog werkplekken").waitFor();
  await visitor.look("branch-in-use");
  await visitor.leave();
});

test("a counsellor with a mandate writes and publishes a workplace in the company's name", async () => {
  const visitor = await browser.visitor(1280);
  const { page } = visitor;
  await visitor.signInAs("Trajectbegeleider");
  await visitor.go("/machtigingen");
  await page.getByRole("link", { name: "Bekijk de werkplekken" }).click();
  await page.getByRole("link", { name: "Nieuwe werkplek" }).first().click();
  await page.getByText("In naam van Bouwwerken Reigerdonk.").waitFor();
  await page.getByRole("combobox", { name: "Vestiging" }).selectOption({ label: "Hoofdvestiging Aalst" });
  await page.getByRole("combobox", { name: "Opleiding" }).selectOption({ label: "Dakwerker duaal (Erkend)" });
  await page.getByRole("combobox", { name: "Mentor" }).selectOption({ index: 1 });
  await page.getByRole("textbox", { name: "Titel" }).fill("Leer daken leggen rond Aalst");
  await page.getByRole("textbox", { name: "Wat leert de leerling hier?" }).fill("Je legt pannen samen met je mentor.");
  await page.getByRole("textbox", { name: "Uren per week" }).fill("24");
  await page.getByText("Dinsdag", { exact: true }).click();
  for (const [field, digits] of [
    ["Eerste dag", "01022027"],
    ["Laatste dag", "30062027"],
  ] as const) {
    await page.getByRole("group", { name: field }).getByRole("spinbutton").first().click();
    await page.keyboard.type(digits);
  }
  await visitor.look("workplace-by-mandate");
  await page.getByRole("button", { name: "Bewaar ontwerp" }).click();
  await page.waitForURL(/werkplekken\/workplace_/);
  await page.getByRole("button", { name: "Publiceer" }).click();
  await page.getByText("Online", { exact: true }).first().waitFor();
  await visitor.leave();
});

test("a link to the other organisation offers to switch, and the page is there", async () => {
  const visitor = await browser.visitor(360);
  const { page } = visitor;
  await visitor.signInAs("Werkgever", "Joris Vermeersch");
  await visitor.go("/werkgever/vestigingen");
  const link = await page.getByRole("link", { name: "Wijzig" }).first().getAttribute("href");
  await visitor.go("/kies-organisatie");
  await page.getByRole("button", { name: "Ga verder voor Campus Vlierbeke" }).click();
  await page.getByText("Je werkt nu voor Campus Vlierbeke.").waitFor();
  await visitor.go(link ?? "");
  await page.getByText("Deze pagina hoort bij Bouwwerken Wouwenkouter").waitFor();
  await visitor.look("offer-switch");
  await page.getByRole("button", { name: "Wissel naar Bouwwerken Wouwenkouter" }).click();
  await page.getByLabel("Naam van de vestiging").waitFor();
  await visitor.leave();
});

test("an administrator makes the partnership of a sector", async () => {
  const visitor = await browser.visitor(1280);
  const { page } = visitor;
  await visitor.signInAs("Beheer");
  await visitor.go("/beheer/partnerschappen");
  await page.getByRole("article").first().waitFor();
  await page.getByLabel("Naam").fill("Sectoraal partnerschap textielverzorging");
  await page.getByLabel("Paritaire comités", { exact: true }).fill("110, 124");
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await page.getByText("Paritair comité 124 hoort al bij").first().waitFor();
  await visitor.look("partnerships");
  await page.getByLabel("Paritaire comités", { exact: true }).fill("110");
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await page.getByRole("heading", { name: "Sectoraal partnerschap textielverzorging" }).waitFor();
  await visitor.leave();
});
