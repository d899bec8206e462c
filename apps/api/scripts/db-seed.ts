import { parseArgs } from "node:util";
import { dayInFlanders, parseLocalDate } from "@leerplek/domain/shared/time";
import { makeWorld } from "@leerplek/fixtures/world/make-world";
import { connect } from "../src/platform/database.ts";
import { emptyWorld, hasCompanies } from "../src/seed/empty-world.ts";
import { seedWorld } from "../src/seed/seed-world.ts";

/**
 * Fills a migrated database with the demo Flanders: `DATABASE_URL=... tsx scripts/db-seed.ts [--size 50000] [--today 2026-11-23] [--force-empty]`.
 * Does nothing when there are companies, unless `--force-empty` removes them first.
 */
const { values } = parseArgs({
  options: { size: { type: "string" }, today: { type: "string" }, "force-empty": { type: "boolean" } },
});
const url = process.env.DATABASE_URL;
const today = values.today ? parseLocalDate(values.today) : dayInFlanders(new Date());
if (!url || !today) {
  console.error(url ? `--today ${values.today} is not a day.` : "DATABASE_URL is not set.");
  process.exit(1);
}
const { sql, db, close } = connect(url, { connections: 2, name: "leerplek-seed" });
try {
  if (values["force-empty"]) await emptyWorld(sql);
  if (await hasCompanies(sql)) console.log("There are companies already; nothing was seeded.");
  else {
    const started = performance.now();
    const world = makeWorld({ today, size: values.size ? Number(values.size) : undefined });
    console.log(`world of ${today} made in ${seconds(started)}`);
    const written = performance.now();
    await seedWorld({ sql, db }, world, console.log);
    console.log(`written in ${seconds(written)}`);
  }
} finally {
  await close();
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
