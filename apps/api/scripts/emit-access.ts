import { readFileSync, writeFileSync } from "node:fs";
import { accessPage } from "../src/access/access-page.ts";

// Writes docs/access.md from the access tables; with --check it only compares, and fails on a difference.
const path = new URL("../../../docs/access.md", import.meta.url);
const text = accessPage();
if (!process.argv.includes("--check")) writeFileSync(path, text);
else if (readFileSync(path, "utf8") !== text) {
  console.error("docs/access.md is not what the access tables say: run `pnpm access` and read the difference.");
  process.exit(1);
}
