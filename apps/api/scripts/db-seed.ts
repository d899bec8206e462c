import { parseArgs } from "node:util";
import { dayInFlanders, parseLocalDate } from "@leerplek/domain/shared/time";
import { makeWorld } from "@leerplek/fixtures/world/make-world";
import { connect } from "../src/platform/database.ts";
import { seedWorld } from "../src/seed/seed-world.ts";

/** Fills an empty database with the demo Flanders: `DATABASE_URL=... tsx scripts/db-seed.ts [--size 50000] [--today 2026-11-23]` */
const { values } = parseArgs({ options: { size: { type: "string" }, today: { type: "string" } } });
const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set.");
const today = (values.today && parseLocalDate(values.today)) || dayInFlanders(new Date());
const { sql, db, close } = connect(url, { connections: 2, name: "leerplek-seed" });
const [{ taken } = { taken: true }] = await sql<{ taken: boolean }[]>`select exists (select from companies) as taken`;
if (taken) console.log("There are companies already; nothing was seeded.");
else {
  const world = makeWorld({ today, ...(values.size ? { size: Number(values.size) } : {}) });
  await seedWorld(db, world, console.log);
}
await close();
