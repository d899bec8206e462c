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

test("an invited learner picks a time on the phone", async () => {
  const visitor = await browser.visitor(360);
  const { page } = visitor;
  await visitor.signInAs("Leerling");
  await visitor.go("/mijn/sollicitaties");
  const invited = page.getByRole("listitem").filter({ hasText: "Uitgenodigd voor een gesprek" }).first();
  await invited.getByRole("link").first().click();
  await page.getByText("Kies een moment").waitFor();
  await visitor.look("choose-slot");
  await page.locator("label:has(input[type=radio])").first().click();
  await page.getByRole("button", { name: "Kies dit moment" }).click();
  await page.getByText("Je gesprek").waitFor();
  await visitor.look("slot-chosen");
  await visitor.leave();
});
