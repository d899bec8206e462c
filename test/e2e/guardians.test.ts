import { describe, expect, test } from "vitest";
import { browserForFile, widths } from "./visit.ts";

const browser = browserForFile();

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
    await page.getByText(/Dag \d+ van \d+/).waitFor();
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
