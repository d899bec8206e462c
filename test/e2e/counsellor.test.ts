import { describe, expect, test } from "vitest";
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

test("a counsellor proposes, and the learner agrees", async () => {
  const counsellor = await browser.visitor(1280);
  await counsellor.signInAs("Trajectbegeleider");
  await counsellor.go("/school/leerlingen?zoek=Noah");
  await counsellor.page.getByRole("link", { name: "Noah Mertens" }).click();
  await counsellor.page.getByRole("button", { name: "Stel voor aan Noah" }).first().waitFor();
  const cards = counsellor.page.getByRole("article");
  const dialog = counsellor.page.getByRole("dialog");
  // Where he applied already, the school is told so at the form and tries the next.
  let title = "";
  for (let at = 0; at < (await cards.count()); at++) {
    title = (await cards.nth(at).getByRole("link").textContent()) ?? "";
    await counsellor.page.getByRole("button", { name: "Stel voor aan Noah" }).nth(at).click();
    await dialog.getByRole("textbox").fill("Noah wil dicht bij huis leren metselen en is altijd op tijd.");
    await dialog.getByRole("button", { name: "Stel match voor" }).click();
    const isRefused = dialog.getByRole("alert");
    await expect.poll(async () => (await isRefused.isVisible()) || !(await dialog.isVisible())).toBe(true);
    if (!(await dialog.isVisible())) break;
    await counsellor.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  }
  await counsellor.page.getByText("Voorgesteld. Noah krijgt een mail.").waitFor();
  await counsellor.leave();

  const learner = await browser.visitor(360);
  await learner.signInAs("Leerling");
  await learner.go("/mijn/voorstellen");
  const proposal = learner.page.getByRole("article").filter({ hasText: title }).filter({ hasText: "altijd op tijd" });
  await proposal.getByRole("button", { name: "Ik ga akkoord" }).click();
  await proposal.getByText("Leerling akkoord").waitFor();
  await learner.look("proposal-agreed");
  await learner.leave();
});

test("the company meets a proposed learner only after the learner agreed", async () => {
  const employer = await browser.visitor(1280);
  await employer.signInAs("Werkgever");
  await employer.go("/werkgever/kandidaten");
  const proposed = employer.page.getByRole("article").filter({ hasText: "komt graag elke dag met de fiets" });
  await employer.page.getByRole("heading", { name: "Voorgesteld door een school" }).waitFor();
  expect(await proposed.count()).toBe(0);

  const counsellor = await browser.visitor(1280);
  await counsellor.signInAs("Trajectbegeleider");
  await counsellor.go("/school/leerlingen?zoek=Lina");
  await counsellor.page.getByRole("link", { name: "Lina Peeters" }).click();
  const card = counsellor.page
    .getByRole("article")
    .filter({ hasText: "Bouwwerken Reigerdonk" })
    .filter({ hasText: "Gent" });
  await card.locator("xpath=..").getByRole("button", { name: "Stel voor aan Lina" }).click();
  const dialog = counsellor.page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("Lina komt graag elke dag met de fiets en metst al jaren mee met haar oom.");
  await dialog.getByRole("button", { name: "Stel match voor" }).click();
  await counsellor.page.getByText("Voorgesteld. Lina krijgt een mail.").waitFor();
  await counsellor.leave();
  await employer.go("/werkgever/kandidaten");
  await employer.page.getByRole("heading", { name: "Voorgesteld door een school" }).waitFor();
  expect(await proposed.count()).toBe(0);

  const learner = await browser.visitor(360);
  await learner.signInAs("Leerling", "Lina");
  await learner.go("/mijn/voorstellen");
  await learner.page.getByRole("button", { name: "Ik ga akkoord" }).first().click();
  await learner.page.getByText("Leerling akkoord").first().waitFor();

  await employer.go("/werkgever/kandidaten");
  await proposed.waitFor();
  expect(await proposed.innerText()).not.toContain("Peeters");
  await proposed.getByRole("button", { name: "Zet op de lijst" }).click();
  await proposed.waitFor({ state: "detached" });
  await employer.leave();
  await learner.go("/mijn/sollicitaties");
  const application = learner.page.getByRole("listitem").filter({ hasText: "Bouwwerken Reigerdonk · Gent" });
  await application.getByText("Uitgenodigd voor een gesprek").waitFor();
  await learner.leave();
});
