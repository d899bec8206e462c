import { readFileSync, writeFileSync } from "node:fs";
import { lexicographicSortSchema, printSchema } from "graphql";
import { buildApiSchema } from "../src/schema.ts";

// Writes schema.graphql from the decorators; with --check it only compares, and fails on a difference.
const path = new URL("../schema.graphql", import.meta.url);
const text = `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
if (!process.argv.includes("--check")) writeFileSync(path, text);
else if (readFileSync(path, "utf8") !== text) {
  console.error("schema.graphql is not what the decorators say: run `pnpm schema` and read the difference.");
  process.exit(1);
}
