import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { resolveChromium } from "@leerplek/local/chromium";

export const widths = [1280, 360] as const;
const screenshots = join(import.meta.dirname, "screenshots");

/** Somebody with a browser of their own. */
export interface Visitor {
  readonly page: Page;
  readonly width: number;
  /** Goes to an address of the product. */
  go(path: string): Promise<void>;
  /** Looks at the page: no barrier for axe, nothing in the console; and leaves a picture. */
  look(name: string): Promise<void>;
  /** Signs in as the demo's account of a role; the first one, or the one with this name. */
  signInAs(role: string, name?: string): Promise<void>;
  leave(): Promise<void>;
}

/** Opens one browser for a file; each visitor gets a context of its own. */
export function browserForFile(): { visitor(width: number): Promise<Visitor> } {
  let browser: Browser;
  beforeAll(async () => {
    const { executablePath, args, env } = await resolveChromium();
    browser = await chromium.launch({ executablePath, args, env, chromiumSandbox: false });
    await mkdir(screenshots, { recursive: true });
  });
  afterAll(() => browser.close());
  return { visitor: (width) => visit(browser, width) };
}

async function visit(browser: Browser, width: number): Promise<Visitor> {
  const baseURL = inject("baseUrl");
  const context = await browser.newContext({
    baseURL,
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));

  const visitor: Visitor = {
    page,
    width,
    async go(path) {
      await page.goto(path);
      await page.locator("h1").first().waitFor();
    },
    async look(name) {
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: join(screenshots, `${name}-${width}.png`), fullPage: true });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" ")}`)).toEqual([]);
      expect(complaints).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways, "the page scrolls sideways").toBeLessThanOrEqual(0);
    },
    async signInAs(role, name = "") {
      await visitor.go("/aanmelden");
      const card = page
        .getByRole("listitem")
        .filter({ has: page.getByRole("heading", { name: role, exact: true }), hasText: name });
      await card.getByRole("button").first().click();
      await page.waitForURL((url) => url.pathname !== "/aanmelden");
    },
    leave: () => context.close(),
  };
  return visitor;
}

/** Types a day into a date field, digit by digit, as people do. */
export async function typeDay(page: Page, field: string | RegExp, digits: string): Promise<void> {
  await page.getByRole("group", { name: field }).getByRole("spinbutton").first().click();
  await page.keyboard.type(digits);
}
