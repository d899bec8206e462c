import { describe, expect, test } from "vitest";
import { browserForFile, widths } from "./visit.ts";

const browser = browserForFile();

describe.each(widths)("a visitor at %i px", (width) => {
  test.each(["/", "/hoe-werkt-het", "/aanmelden", "/toegankelijkheid", "/privacy", "/koppelen", "/bestaat-niet"])(
    "reads %s without barriers",
    async (path) => {
      const visitor = await browser.visitor(width);
      await visitor.go(path);
      await visitor.look(`public${path.replaceAll("/", "-")}`);
      await visitor.leave();
    },
  );

  test("finds a carpenter's workplace with a typing error, narrows it, and opens it", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.go("/werkplekken?q=schrijnwerkr");
    const status = page.getByRole("status").filter({ hasText: "gevonden" });
    await status.waitFor();
    expect(await status.textContent()).not.toContain("0 werkplekken");
    const titles = page.getByRole("article");
    expect(await titles.count()).toBeGreaterThan(0);
    await visitor.look("search");
    await visitor.go("/werkplekken?q=schrijnwerkr&plaats=9000&straal=50&sorteer=DISTANCE");
    await status.waitFor();
    await page.getByRole("article").first().getByRole("link").first().click();
    await page.getByRole("heading", { name: "Wat je hier leert" }).waitFor();
    await visitor.look("workplace");
    await visitor.leave();
  });

  test("who finds nothing is told what a wider choice would give", async () => {
    const visitor = await browser.visitor(width);
    await visitor.go("/werkplekken?q=bakker&plaats=8660&straal=1");
    await visitor.page.getByRole("heading", { name: "Niets gevonden" }).waitFor();
    await visitor.look("nothing-found");
    const wider = visitor.page.getByRole("link", { name: /Tot \d+ km: \d+|In heel Vlaanderen/ }).first();
    await wider.click();
    await visitor.page.getByRole("article").first().waitFor();
    await visitor.leave();
  });

  test("sees the hits on a map, with a list beside it", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.go("/werkplekken?q=bakker");
    await page.getByRole("link", { name: "Kaart" }).click();
    await page.waitForURL(/weergave=kaart/);
    await page.getByRole("heading", { name: /werkplekken hier/ }).waitFor();
    await page.locator(".leaflet-marker-icon").first().waitFor();
    await visitor.look("map");
    await visitor.leave();
  });
});
