import { chromium } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { resolveChromium } from "./chromium.ts";

test("the browser that is found runs a page and paints it", async () => {
  const browser = await chromium.launch(await resolveChromium());
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ locale: "nl-BE", timezoneId: "Europe/Brussels" });
  await page.setContent("<h1>Leerplek</h1>");
  expect(await page.evaluate("new Date('2026-11-23T08:00:00Z').toLocaleString()")).toContain("09:00");
  expect((await page.screenshot()).subarray(1, 4).toString()).toBe("PNG");
});

test("a CHROMIUM_PATH that does not work is named, and nothing else is tried", async () => {
  process.env["CHROMIUM_PATH"] = "/bin/false";
  onTestFinished(() => void delete process.env["CHROMIUM_PATH"]);
  await expect(resolveChromium()).rejects.toThrow(/CHROMIUM_PATH[^]*\/bin\/false/);
});
