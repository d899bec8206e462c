import { describe, expect, test } from "vitest";
import { browserForFile, widths } from "./visit.ts";

const browser = browserForFile();

/** The newest link to an invitation in the caught mail, for an address. */
async function invitationLink(request: { get(path: string): Promise<{ text(): Promise<string> }> }, email: string) {
  for (let tries = 0; tries < 60; tries++) {
    const mailbox = await (await request.get("/dev/inbox")).text();
    const mail = /href="(\/dev\/inbox\/[^"]+)"/.exec(mailbox.slice(Math.max(0, mailbox.indexOf(email))));
    const letter = mailbox.includes(email) && mail?.[1] ? await (await request.get(mail[1])).text() : "";
    const link = /\/uitnodiging#[\w-]{43}/.exec(letter);
    if (link) return link[0];
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`no invitation for ${email} was caught`);
}

describe.each(widths)("organisations at %i px", (width) => {
  test("a mentor is invited by mail, accepts, and sees the agenda", async () => {
    const email = `nieuwe.mentor.${width}@example.org`;
    const manager = await browser.visitor(width);
    await manager.signInAs("Werkgever", "Katrien Moens");
    await manager.go("/leden");
    await manager.page.getByRole("textbox", { name: "Naam" }).fill("Nora Nieuw");
    await manager.page.getByRole("textbox", { name: "E-mailadres" }).fill(email);
    await manager.page.getByRole("button", { name: "Verstuur uitnodiging" }).click();
    await manager.page.getByText(email).waitFor();
    await manager.look("members");
    const link = await invitationLink(manager.page.request, email);
    await manager.leave();

    const mentor = await browser.visitor(width);
    await mentor.go(link);
    await mentor.page.getByText("Bouwwerken Reigerdonk").first().waitFor();
    await mentor.look("invitation");
    await mentor.page.getByRole("button", { name: "Aanvaard de uitnodiging" }).click();
    await mentor.page.getByRole("alert").first().waitFor();
    await mentor.page.getByLabel("Wachtwoord").fill("groene-ladder-op-de-werf");
    await mentor.page.getByRole("button", { name: "Aanvaard de uitnodiging" }).click();
    await mentor.page.getByText("Welkom!").waitFor();
    await mentor.go("/werkgever/gesprekken");
    await mentor.page.getByRole("article").first().waitFor();
    await mentor.look("agenda-of-new-mentor");
    await mentor.go(link);
    await mentor.page.getByRole("heading", { name: "Deze uitnodiging werkt niet (meer)" }).waitFor();
    await mentor.leave();
  });

  test("a counsellor sees the mandate that was given, and the company's workplaces by it", async () => {
    const visitor = await browser.visitor(width);
    await visitor.signInAs("Trajectbegeleider");
    await visitor.go("/machtigingen");
    await visitor.page.getByRole("heading", { name: "Bouwwerken Reigerdonk" }).waitFor();
    await visitor.page.getByText("Loopt").first().waitFor();
    await visitor.look("mandates-of-holder");
    await visitor.page.getByRole("link", { name: "Bekijk de werkplekken" }).click();
    await visitor.page.getByText("Leer metselen op werven rond Aalst").first().waitFor();
    await visitor.look("workplaces-by-mandate");
    await visitor.leave();
  });
});

test("a company sees the mandates it gave and can take them back", async () => {
  const visitor = await browser.visitor(1280);
  await visitor.signInAs("Werkgever", "Katrien Moens");
  await visitor.go("/machtigingen");
  await visitor.page.getByRole("button", { name: "Trek machtiging in" }).first().waitFor();
  await visitor.look("mandates-of-company");
  await visitor.leave();
});

test("somebody with two organisations switches, and pages and roles follow", async () => {
  const visitor = await browser.visitor(1280);
  const { page } = visitor;
  await visitor.signInAs("Werkgever", "Joris Vermeersch");
  await visitor.go("/werkgever");
  expect(await page.getByRole("link", { name: "Kandidaten" }).count()).toBeGreaterThan(0);
  await visitor.go("/kies-organisatie");
  await page.getByText("Nu actief").waitFor();
  await visitor.look("choose-organisation");
  await page.getByRole("button", { name: "Ga verder voor Campus Vlierbeke" }).click();
  await page.getByText("Je werkt nu voor Campus Vlierbeke.").waitFor();
  await visitor.go("/school/leerlingen");
  expect(await page.getByRole("link", { name: "Kandidaten" }).count()).toBe(0);
  await visitor.leave();
});
