import { describe, expect, test } from "vitest";
import { browserForFile, widths } from "./visit.ts";

const browser = browserForFile();

describe.each(widths)("a learner at %i px", (width) => {
  test("applies with the mini-profile, sees it in Mijn sollicitaties, and withdraws", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.signInAs("Leerling");
    const { programme } = await page.evaluate(async () => {
      const answer = await fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: "{ viewer { learner { programme { id } } } }" }),
      });
      return { programme: /programme_[0-9a-f-]+/.exec(await answer.text())?.[0] ?? "" };
    });
    await visitor.go(`/werkplekken?opleiding=${programme}&vrij=1&sorteer=FEWEST_APPLICATIONS`);
    const cards = page.getByRole("article");
    await cards.first().waitFor();
    const at = width === 360 ? 1 : 0;
    await cards.nth(at).getByRole("link").first().click();
    await page.getByRole("button", { name: "Solliciteer", exact: true }).click();
    await page.getByRole("dialog").waitFor();
    await visitor.look("apply");
    await page.getByLabel("Waarom kies je dit beroep?").fill("Omdat ik graag met mijn handen werk.");
    await page.getByRole("button", { name: "Verstuur sollicitatie" }).click();
    await page.waitForURL(/mijn\/sollicitaties\/application_/);
    const url = page.url();
    await page.getByRole("heading", { name: "Wat er gebeurde" }).waitFor();
    await visitor.look("my-application");
    await visitor.go("/mijn/sollicitaties");
    await page.locator(`a[href="${new URL(url).pathname}"]`).waitFor();
    await visitor.look("my-applications");
    await page.goto(url);
    await page.getByRole("button", { name: "Trek sollicitatie in" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Trek sollicitatie in" }).click();
    await page.getByText("Ingetrokken").first().waitFor();
    expect(await page.getByRole("button", { name: "Trek sollicitatie in" }).count()).toBe(0);
    await visitor.leave();
  });

  test("reads the proposals of the school", async () => {
    const visitor = await browser.visitor(width);
    await visitor.signInAs("Leerling");
    await visitor.go("/mijn/voorstellen");
    await visitor.page.getByRole("article").first().waitFor();
    await visitor.look("proposals");
    await visitor.leave();
  });

  test("keeps the answers of the mini-profile ready", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.signInAs("Leerling");
    await visitor.go("/mijn/profiel");
    await page.getByLabel("Waar ben je goed in?").fill("Ik kom op tijd en werk graag precies.");
    await page.getByRole("button", { name: "Bewaar mijn antwoorden" }).click();
    await page.getByText("Wat je al verstuurde, blijft zoals het was.").waitFor();
    await visitor.look("my-profile");
    await page.reload();
    await page.getByText("Ik kom op tijd en werk graag precies.").waitFor();
    await visitor.leave();
  });
});

test("two invited learners pick the same time: one has it, the other chooses from what is left", async () => {
  const visitors = await Promise.all([browser.visitor(360), browser.visitor(1280)]);
  const [noah, lina] = visitors;
  await noah.signInAs("Leerling", "Noah");
  await lina.signInAs("Leerling", "Lina");
  for (const { go, page } of visitors) {
    await go("/mijn/sollicitaties");
    const invited = page.getByRole("listitem").filter({ hasText: "Uitgenodigd voor een gesprek" }).first();
    await invited.getByRole("link").first().click();
    await page.getByText("Kies een moment").waitFor();
  }
  await noah.look("choose-slot");
  const wanted = await noah.page.locator("label:has(input[type=radio])").first().innerText();
  const button = (visitor: (typeof visitors)[number]) => visitor.page.getByRole("button", { name: "Kies dit moment" });
  for (const visitor of visitors) {
    const first = visitor.page.locator("label:has(input[type=radio])").first();
    expect(await first.innerText()).toBe(wanted);
    await first.click();
  }
  await Promise.all(visitors.map((visitor) => button(visitor).click()));
  const has = (visitor: (typeof visitors)[number]) => visitor.page.getByText("Je gesprek").isVisible();
  const isLate = (visitor: (typeof visitors)[number]) => visitor.page.getByText("Iemand was net voor").isVisible();
  await expect
    .poll(
      async () =>
        [...(await Promise.all(visitors.map(has))), ...(await Promise.all(visitors.map(isLate)))].filter(Boolean)
          .length,
    )
    .toBe(2);
  const late = (await isLate(noah)) ? noah : lina;
  await late.look("slot-taken");
  const left = await late.page.locator("label:has(input[type=radio])").allInnerTexts();
  expect(left).not.toContain(wanted);
  await late.page.locator("label:has(input[type=radio])").first().click();
  await button(late).click();
  await late.page.getByText("Je gesprek").waitFor();
  await late.look("slot-chosen");
  await Promise.all(visitors.map(({ leave }) => leave()));
});
