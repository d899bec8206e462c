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

test("a company comes from nothing: it registers, confirms by mail", async () => {
  const email = "an.peeters@korst.example.org";
  const visitor = await browser.visitor(360);
  const { page } = visitor;
  await visitor.go("/aanmelden");
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
  await visitor.look("register-company");
  await page.getByRole("button", { name: "Stuur mij de link" }).click();
  await page.getByText("Kijk in je mailbox").waitFor();
  await visitor.look("register-company-sent");

  await visitor.go(await linkFor(visitor, email));
  await page.getByLabel("Kies een wachtwoord").fill("vers-brood-om-zes-uur");
  await visitor.look("confirm-company");
  await page.getByRole("button", { name: "Bevestig", exact: true }).click();
  await page.getByRole("heading", { name: "Bakkerij De Korst", level: 1 }).waitFor();
  await visitor.look("new-company-home");
  expect(await page.getByText("Je hebt al een account").count()).toBe(0);
  await visitor.leave();
});
