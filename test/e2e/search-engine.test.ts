import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, inject, test } from "vitest";
import { browserForFile } from "./visit.ts";

const browser = browserForFile();
const words = "Leer ramen, deuren en trappen maken";

/** A frozen engine is worse than a dead one: it takes the question and never answers. */
async function engine(signal: "SIGSTOP" | "SIGCONT"): Promise<void> {
  process.kill(Number(await readFile(join(inject("dataDir"), "meilisearch/pid"), "utf8")), signal);
}
afterEach(() => engine("SIGCONT"));

test("while the engine is away the search goes on in a simpler way and says so, and what changed meanwhile is caught up with", async () => {
  const employer = await browser.visitor(1280);
  await employer.signInAs("Werkgever");
  const seeker = await browser.visitor(360);
  const { page } = seeker;
  const hits = page.getByRole("article").filter({ hasText: words }).filter({ hasText: "Bouwwerken Reigerdonk" });
  const search = `/werkplekken?q=schrijnwerk&plaats=9000&straal=5`;
  await seeker.go(search);
  await hits.first().waitFor();

  await engine("SIGSTOP");
  await seeker.go(search);
  await page.getByText("We zoeken nu op een eenvoudigere manier").waitFor();
  await hits.first().waitFor();
  await seeker.look("search-degraded");
  await employer.go("/werkgever/werkplekken");
  await employer.page.locator("h2", { hasText: words }).getByRole("link").first().click();
  await employer.page.getByRole("button", { name: "Pauzeer" }).click();
  await employer.page.getByRole("button", { name: "Zet weer online" }).waitFor();

  await engine("SIGCONT");
  await expect
    .poll(
      async () => {
        await seeker.go(search);
        await page.getByRole("status").filter({ hasText: "gevonden" }).waitFor();
        const isSimple = await page.getByText("We zoeken nu op een eenvoudigere manier").isVisible();
        return isSimple ? "simple" : await hits.count();
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(0);
  await employer.page.getByRole("button", { name: "Zet weer online" }).click();
  await employer.page.getByRole("button", { name: "Pauzeer" }).waitFor();
  const reopened = performance.now();
  await expect
    .poll(
      async () => {
        await seeker.go(search);
        await page.getByRole("status").filter({ hasText: "gevonden" }).waitFor();
        return hits.count();
      },
      { timeout: 15_000, interval: 100 },
    )
    .toBe(1);
  console.log(`searchable again after ${Math.round(performance.now() - reopened)} ms`);
  await Promise.all([employer.leave(), seeker.leave()]);
});
