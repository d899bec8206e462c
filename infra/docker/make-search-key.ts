import { readFile } from "node:fs/promises";
import { createApplicationKey } from "../local/src/meilisearch-key.ts";

// Gives the application its key in a Meilisearch that has just started. Doing it again changes nothing.
const masterKey = (await readFile("/search-secret/master-key", "utf8")).trim();
await createApplicationKey(process.env["MEILI_URL"] ?? "http://meilisearch:7700", masterKey);
console.log("search key ready");
