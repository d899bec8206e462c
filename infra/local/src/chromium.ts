import { access, constants } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { packagedChromium, type Browser } from "./chromium-package.ts";

const systemNames = [
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "chromium",
  "chromium-browser",
  "chromium-headless-shell",
];

/**
 * The browser for the tests, first that works: CHROMIUM_PATH, Playwright's own, one of the system, the one from the npm
 * package. Each candidate must launch and paint a page before it is trusted.
 */
export async function resolveChromium(): Promise<Browser> {
  const refusals: string[] = [];
  for await (const candidate of candidates()) {
    const problem = await problemOf(candidate);
    if (problem === null) return candidate;
    refusals.push(`${candidate.executablePath}: ${problem}`);
    if (candidate.executablePath === process.env["CHROMIUM_PATH"]) break;
  }
  throw new Error(["Geen Chromium die hier werkt: zet CHROMIUM_PATH.", ...refusals].join("\n"));
}

async function* candidates(): AsyncGenerator<Browser> {
  const own = process.env["CHROMIUM_PATH"];
  if (own) yield installed(own);
  for (const path of [chromium.executablePath(), ...systemPaths()]) {
    if (await isExecutable(path)) yield installed(path);
  }
  const packaged = await packagedChromium();
  if (packaged) yield packaged;
}

function systemPaths(): string[] {
  const folders = (process.env["PATH"] ?? "").split(":").filter((folder) => folder.startsWith("/"));
  return systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** A browser that brings its own libraries and fonts; the sandbox does not work as root and in most containers. */
function installed(executablePath: string): Browser {
  const { PATH = "/usr/bin:/bin", HOME = "/tmp" } = process.env;
  return { executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"], env: { PATH, HOME } };
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Null when the browser paints text on a page, else what went wrong. */
async function problemOf(candidate: Browser): Promise<string | null> {
  try {
    const browser = await chromium.launch({ ...candidate, timeout: 20_000 });
    try {
      const page = await browser.newPage({ viewport: { width: 200, height: 100 } });
      await page.setContent("<p>leer</p>");
      const withText = await page.screenshot();
      await page.setContent("");
      const blank = await page.screenshot();
      return withText.equals(blank) ? "toont geen tekst" : null;
    } finally {
      await browser.close();
    }
  } catch (error) {
    return String(error).split("\n")[0] ?? "start niet";
  }
}
