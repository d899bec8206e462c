import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { toPublicId } from "@leerplek/domain/shared/id";
import { readMailbox } from "@leerplek/local/mailbox";
import { withdrawApplication } from "./modules/applications/withdraw-application.ts";
import { queueForSearch } from "./modules/workplaces/search/search-outbox.repository.ts";
import { workplaces } from "./modules/workplaces/workplaces.table.ts";
import { mailWorld } from "./test-support/mail-world.ts";
import { searchWorld } from "./test-support/search-world.ts";
import { testDatabase } from "./test-support/test-database.ts";

const database = await testDatabase();
const mails = await mailWorld(database);
const other = await testDatabase();
const search = await searchWorld(other);

const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill("SIGKILL");
});

/** The worker as the launcher starts it; resolves when it works. */
async function startProcess(databaseUrl: string, more: Readonly<Record<string, string>> = {}): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "worker.ts")], {
    cwd: join(import.meta.dirname, ".."),
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      MEILI_URL: search.url,
      MEILI_KEY: search.key,
      SMTP_URL: mails.mailbox.smtpUrl,
      BASE_URL: "https://leerplek.example",
      AUTH_SECRET: "a secret of at least thirty-two characters",
      ...more,
    },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  children.push(child);
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  for (let tries = 0; !output.includes('"working"'); tries++) {
    if (child.exitCode !== null || tries > 600) throw new Error(`the worker did not start: ${output}`);
    await sleep(50);
  }
  return child;
}
async function ended(child: ChildProcess): Promise<{ readonly code: number | null; readonly milliseconds: number }> {
  const startedAt = performance.now();
  const code = child.exitCode ?? (await once(child, "exit"))[0];
  return { code, milliseconds: performance.now() - startedAt };
}
async function until(isTrue: () => Promise<boolean>, seconds = 60): Promise<void> {
  const deadline = performance.now() + seconds * 1_000;
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error(`not within ${seconds} s`);
    await sleep(50);
  }
}

test("a use case is followed by its mails, and a signal ends the worker in order", async () => {
  const setting = await mails.addSetting();
  const applicationId = await mails.addApplication(setting, "SENT");
  const worker = await startProcess(database.workerUrl);
  await database.run(withdrawApplication, setting.learner.viewer, {
    applicationId: toPublicId("application", applicationId),
  });
  await until(async () => (await readMailbox(mails.folder)).length === 2);
  expect((await readMailbox(mails.folder)).map(({ subject }) => subject).toSorted()).toEqual([
    "A candidate stepped back: Leer haren knippen",
    "Een kandidaat trok zich terug: Leer haren knippen",
  ]);
  worker.kill("SIGTERM");
  const { code, milliseconds } = await ended(worker);
  expect(code).toBe(0);
  expect(milliseconds).toBeLessThan(10_000);
  const [left] = await database.sql<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name like 'leerplek%jobs'`;
  expect(left?.count).toBe(0);
}, 60_000);

test("a worker whose launcher is gone ends itself", async () => {
  const worker = await startProcess(database.workerUrl);
  worker.disconnect();
  expect((await ended(worker)).code).toBe(0);
}, 60_000);

test("a worker without a mail server says so and ends", async () => {
  await expect(startProcess(database.workerUrl, { SMTP_URL: "" })).rejects.toThrow("fallen");
}, 60_000);

test("a change is in the index within seconds, also when the index was not there yet", async () => {
  const index = search.openIndex();
  await index.client.deleteIndexIfExists(index.name);
  const id = await search.addWorkplace({ programme: "G-0057", postcode: "9000" });
  const isFound = async (): Promise<boolean> => {
    const found = await index.client
      .index<{ id: string }>(index.name)
      .getDocuments({ ids: [id] })
      .catch(() => null);
    return (found?.results.length ?? 0) > 0;
  };
  await startProcess(other.url);
  await until(isFound);
  await other.db.transaction(async (transaction) => {
    await transaction.update(workplaces).set({ status: "CLOSED" }).where(eq(workplaces.id, id));
    await queueForSearch(transaction, [id]);
  });
  await until(async () => !(await isFound()), 4);
}, 60_000);
