import { createInterface } from "node:readline";
import { readEnvironment } from "../src/environment.ts";
import { replayErasures } from "../src/modules/privacy/replay-erasures.ts";
import { connect } from "../src/platform/database.ts";
import { openJobQueue } from "../src/platform/jobs.ts";

/**
 * After a restore: erases again who was erased since the backup. Reads log lines (JSON) on its input and takes those of "learner erased":
 *   cat worker.log | pnpm --filter @leerplek/api exec tsx scripts/replay-erasures.ts
 */
const environment = readEnvironment(process.env);
const { sql, db, close } = connect(environment.databaseUrl, { connections: 2, name: "leerplek-replay" });
const lines: string[] = [];
for await (const line of createInterface({ input: process.stdin })) lines.push(line);
const services = { db, jobs: await openJobQueue(sql), clock: () => new Date(), log: { info: () => {} } };
const count = await replayErasures(services, lines);
console.log(`${count} erased again`);
await close();
