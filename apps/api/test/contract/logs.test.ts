import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { eq } from "drizzle-orm";
import { toPublicId } from "@leerplek/domain/shared/id";
import { learners } from "../../src/modules/learners/learners.table.ts";
import { testDatabase } from "../../src/test-support/test-database.ts";
import { miniProfile, testWorld } from "../../src/test-support/test-world.ts";
import { addPerson, password } from "./support/people.ts";
import { ask } from "./support/probe.ts";

/** Values that stand nowhere but in the database and in what people send. */
const planted = {
  firstName: "Plantvoornaam",
  lastName: "Plantfamilienaam",
  email: "plantadres@example.org",
  phone: "+32470998877",
  street: "Plantstraat 77",
  motivation: "Plantmotivatie met mijn handen",
  search: "plantzoekwoord",
  reason: "Plantreden voor het dossier",
  wrongPassword: "plantwachtwoord-dat-fout-is",
  nationalNumber: "85073003328",
};

const database = await testDatabase();
const world = await testWorld(database);
const { userId, email } = await addPerson(database, "Plantleerling");
const counsellor = await addPerson(database, "Plantbegeleider");
const learner = await world.addLearner({
  ...{ firstName: planted.firstName, lastName: planted.lastName, email: planted.email, phone: planted.phone },
  ...{ street: planted.street, counsellorId: counsellor.userId },
});
await database.db.update(learners).set({ userId }).where(eq(learners.id, learner.learnerId));
await database.sql`insert into memberships (id, user_id, role, provider_id, created_at)
  values (gen_random_uuid(), ${counsellor.userId}, 'COUNSELLOR', ${world.providerId}, now())`;
const workplace = await world.addWorkplace();
const boss = workplace.company.viewer;

const output: string[] = [];
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) if (child.exitCode === null) child.kill("SIGKILL");
});

/** A program of ours as it runs in use, with all it writes kept. */
function start(program: string, databaseUrl: string): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "../../src", program)], {
    cwd: join(import.meta.dirname, "../.."),
    env: {
      ...process.env,
      ...{
        DATABASE_URL: databaseUrl,
        MEILI_URL: "http://127.0.0.1:1",
        MEILI_KEY: "none",
        SMTP_URL: "smtp://127.0.0.1:1",
      },
      ...{ AUTH_SECRET: "a secret of at least thirty-two characters", LOG_LEVEL: "trace", PORT: "0" },
      BASE_URL: "http://localhost:4000",
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  children.push(child);
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  return child;
}

test("nothing private is in the logs of a run with every kind of outcome", async () => {
  const { pathname } = new URL(database.url);
  const server = start("server.ts", new URL(pathname, inject("serverUrl")).href);
  const worker = start("worker.ts", database.url);
  const lines = (): string[] => output.join("").split("\n");
  const listening = (): string | undefined => lines().find((line) => line.includes('"listening"'));
  await expect.poll(listening, { timeout: 60_000 }).toBeTruthy();
  const { url }: { url: string } = JSON.parse(listening() ?? "{}");

  const signIn = (who: string, secret: string) =>
    ask(`${url}/api/auth/sign-in/email`, { email: who, password: secret }, { origin: "http://localhost:4000" });
  expect((await signIn(email, planted.wrongPassword)).status).toBe(401);
  const cookies: string[] = [];
  for (const who of [email, counsellor.email]) {
    const answer = await signIn(who, password);
    cookies.push(String(answer.headers["set-cookie"]?.[0]).split(";")[0] ?? "");
  }
  const [asLearner = "", asCounsellor = ""] = cookies;
  const graphql = async (cookie: string, query: string, variables: object = {}) =>
    JSON.parse((await ask(`${url}/graphql`, { query, variables }, { cookie })).text);
  const learnerId = toPublicId("learner", learner.learnerId);

  const sent = await graphql(
    asLearner,
    `
      mutation Apply($input: ApplyToWorkplaceInput!) {
        applyToWorkplace(input: $input) {
          ... on Application {
            id
          }
          ... on UserErrors {
            problems {
              code
            }
          }
        }
      }
    `,
    {
      input: {
        idempotencyKey: "plantsleutel",
        workplaceId: toPublicId("workplace", workplace.workplaceId),
        miniProfile: { ...miniProfile, why: planted.motivation },
      },
    },
  );
  expect(sent.data.applyToWorkplace.id).toBeTruthy();
  const file = `query File($id: ID!) { learner(id: $id) { firstName lastName email phone birthDate miniProfile { why } applications { id } } }`;
  expect((await graphql(asCounsellor, file, { id: learnerId })).data.learner.lastName).toBe(planted.lastName);
  const number = `mutation Set($input: SetNationalNumberInput!) { setNationalNumber(input: $input) { ... on Learner { nationalNumberLast } } }`;
  const set = await graphql(asCounsellor, number, { input: { learnerId, nationalNumber: planted.nationalNumber } });
  expect(set.data.setNationalNumber.nationalNumberLast).toBe("28");
  const reveal = `mutation Reveal($input: RevealNationalNumberInput!) { revealNationalNumber(input: $input) { ... on RevealedNationalNumber { nationalNumber } } }`;
  await graphql(asCounsellor, reveal, { input: { learnerId, reason: planted.reason } });
  const data = `mutation Export($input: ExportLearnerDataInput!) { exportLearnerData(input: $input) { ... on LearnerDataExport { json } } }`;
  expect((await graphql(asLearner, data, { input: { learnerId } })).data.exportLearnerData.json).toContain(
    planted.lastName,
  );
  // What goes wrong: a search without its engine, a foreign id, a literal in a broken document, a value of the wrong kind, a database without its table.
  await graphql(asLearner, `query Find { searchWorkplaces(input: { q: "${planted.search}" }) { totalHits } }`);
  await graphql(asLearner, file, { id: planted.lastName });
  await graphql(asLearner, `{ learner(id: "${planted.lastName}") { nope } }`);
  await graphql(asLearner, data, { input: { learnerId: { wrong: planted.email } } });
  await database.sql`alter table match_proposals rename to away`;
  const broken = await graphql(
    asLearner,
    `
      query Broken($id: ID!) {
        learner(id: $id) {
          lastName
          proposals {
            reason
          }
        }
      }
    `,
    { id: learnerId },
  );
  expect(broken.errors[0].extensions.code).toBe("INTERNAL_SERVER_ERROR");
  await database.sql`alter table away rename to match_proposals`;
  await expect.poll(() => lines().some((line) => line.includes('"job failed"')), { timeout: 60_000 }).toBe(true);

  for (const child of [server, worker]) {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }
  const whole = output.join("");
  expect(whole).toContain('"operation":"Apply"');
  expect(whole).toContain('"fault"');
  const tokens = await database.sql<
    { token: string }[]
  >`select token from sessions where user_id in (${userId}, ${counsellor.userId})`;
  expect(tokens.length).toBeGreaterThan(1);
  const secrets = {
    ...planted,
    ...{
      password,
      email,
      counsellor: counsellor.email,
      boss: boss.email,
      userId,
      key: "plantsleutel",
      formatted: "85.07.30-033.28",
    },
    ...{ learnerCookie: asLearner.split("=")[1], counsellorCookie: asCounsellor.split("=")[1] },
    ...Object.fromEntries(tokens.map(({ token }, index) => [`token ${index}`, token])),
  };
  const leaked = Object.entries(secrets).filter(
    ([, value]) => value && whole.toLowerCase().includes(value.toLowerCase()),
  );
  expect(leaked.map(([name]) => name)).toEqual([]);
}, 180_000);
