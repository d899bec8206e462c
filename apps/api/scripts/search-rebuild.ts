import { openSearchIndex } from "../src/platform/search-index.ts";
import { rebuildSearch } from "../src/modules/workplaces/search/rebuild-search.ts";

/** Builds the index of workplaces anew beside the one in use, and swaps them: `DATABASE_URL=... MEILI_URL=... MEILI_KEY=... pnpm search:rebuild` */
const required = (name: string): string => {
  const value = process.env[name];
  if (value) return value;
  console.error(`${name} is not set. Rebuilding needs DATABASE_URL, MEILI_URL and MEILI_KEY.`);
  process.exit(1);
};

const search = openSearchIndex({ url: required("MEILI_URL"), key: required("MEILI_KEY") });
const rebuilt = await rebuildSearch({
  databaseUrl: required("DATABASE_URL"),
  search,
  onProgress: (documents) => console.log(`${documents} workplaces sent`),
});
search.close();
if (!rebuilt) {
  console.error("Another process is rebuilding the index now.");
  process.exit(1);
}
console.log(`${rebuilt.documents} workplaces searchable after ${(rebuilt.milliseconds / 1_000).toFixed(1)} s`);
