import postgres, { type Sql } from "postgres";
import { afterAll, describe, expect, inject, test } from "vitest";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { testDatabase, testMoment } from "../test-support/test-database.ts";
import { testWorld } from "../test-support/test-world.ts";
import { protectedTables, readAs } from "./row-security.ts";
import { refuseMightyRole } from "./serving-role.ts";

const database = await testDatabase();
const { sql } = database;
const world = await testWorld(database);
const served = postgres(new URL(new URL(database.url).pathname, inject("serverUrl")).href, {
  max: 1,
  onnotice: () => {},
});
afterAll(() => served.end());

/** Tables with a learner's id or a person's data that stay before the wall, and why. A new one belongs behind it, or here with a reason. */
const outside: Readonly<Record<string, string>> = {
  users: "sign-in looks for a person before there is a viewer; holds name and address of everybody alike",
  mentors: "adults of a company; its rules need them for everybody who files or publishes",
  invitations: "found by the hash of a secret before anybody is signed in",
  account_links: "found by the hash of a secret before anybody is signed in",
  erasures: "ids and days only, which supervision and a restore need when the learner is gone",
  company_registrations: "what a stranger filled in, found by the hash of a secret before there is an account",
  profile_openings: "ids of who opened whose profile today, counted before the answer",
  recent_looks: "ids of who looked at whom, written for many viewers at once",
};
const personColumns = ["learner_id", "application_id", "interview_id", "birth_date", "first_name", "email"];

describe("every table with learners' data stands behind the wall", () => {
  test("and a new one fails here until it does", async () => {
    const tables = await sql<{ name: string; isGuarded: boolean; policies: number }[]>`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as "isGuarded",
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and exists (
        select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped and a.attname in ${sql(personColumns)})`;
    expect(tables.length).toBeGreaterThan(5);
    for (const { name, isGuarded, policies } of tables) {
      if (name in outside) continue;
      expect(
        isGuarded && policies >= 2,
        `${name} holds learners' data: add "select guard_rows('${name}', $$ condition $$)" to its migration and "${name}" to protectedTables (docs/adr/0009), or say in this test why not`,
      ).toBe(true);
    }
  });

  test("and takes no row that it would not show", async () => {
    const wider =
      await sql`select tablename from pg_policies where schemaname = 'public' and qual is distinct from with_check`;
    expect(wider).toEqual([]);
  });

  test("and what works with the rights of the owner is not for everybody to call", async () => {
    const open =
      await sql`select p.proname as name from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as acl
      where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype and acl.grantee = 0`;
    expect(open).toEqual([]);
  });

  test("and the read plans know all of them", async () => {
    const found = await sql<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity order by relname`;
    expect(found.map(({ name }) => name)).toEqual([...protectedTables].sort());
  });
});

const workplace = await world.addWorkplace();
const { applicationId, learner } = await world.addApplication(workplace, { status: "SHORTLISTED" });
const other = await world.addApplication(await world.addWorkplace());
const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
const [stranger, officer] = [await world.addCompany(), await world.addPerson("GOV_ADMIN")];

const as = (viewer: Viewer) => ({ viewer, now: testMoment });
const idsOf = async (table: string, viewer: Viewer | null): Promise<string[]> => {
  const text = `select id from ${table} order by id`;
  return (await readAs<{ id: string }>(database.served.sql, { viewer, now: testMoment }, { text, values: [] })).map(
    ({ id }) => id,
  );
};

describe("what a statement without any condition gives", () => {
  test.each(protectedTables)("nothing of %s without a viewer, nor to an officer or an administrator", async (table) => {
    expect(await served.unsafe(`select * from ${table}`)).toHaveLength(0);
    expect(await idsOf(table, null)).toEqual([]);
    expect(await idsOf(table, officer)).toEqual([]);
  });

  test("a learner, a company and a school each get their own", async () => {
    expect(await idsOf("applications", learner.viewer)).toEqual([applicationId]);
    expect(await idsOf("applications", workplace.company.viewer)).toEqual([applicationId]);
    expect(await idsOf("applications", counsellor)).toEqual([applicationId, other.applicationId].sort());
    expect(await idsOf("learners", learner.viewer)).toEqual([learner.learnerId]);
    expect(await idsOf("learners", workplace.company.viewer)).toEqual([learner.learnerId]);
    expect(await idsOf("applications", stranger.viewer)).toEqual([]);
    expect(await idsOf("learners", stranger.viewer)).toEqual([]);
  });

  test("a guardian gets the ward's", async () => {
    const { viewer: guardian } = await world.addGuardian(learner);
    expect(await idsOf("applications", guardian)).toEqual([applicationId]);
    expect(await idsOf("learners", guardian)).toEqual([learner.learnerId]);
  });

  test("a change of a stranger's row changes nothing, and a row for somebody else is refused", async () => {
    await served.begin(async (tx) => {
      await tx`select set_config('app.user_id', ${stranger.viewer.userId}, true), set_config('app.company_ids', ${`{${stranger.companyId}}`}, true)`;
      expect((await tx`update applications set status = 'REJECTED'`).count).toBe(0);
      expect((await tx`delete from learners`).count).toBe(0);
    });
    await expect(
      served.begin(async (tx) => {
        await tx`select set_config('app.learner_id', ${learner.learnerId}, true)`;
        await tx`update applications set learner_id = ${other.learner.learnerId}, company_id = ${stranger.companyId}`;
      }),
    ).rejects.toThrow("row-level security");
  });
});

describe("the viewer is named for one transaction", () => {
  test("and forgotten on the pooled connection, also when the statement failed", async () => {
    const count = async (): Promise<number> => (await served`select id from applications`).length;
    const reading = { text: "select id from applications", values: [] };
    expect(await readAs(served, as(counsellor), reading)).toHaveLength(2);
    expect(await count()).toBe(0);
    await expect(readAs(served, as(counsellor), { text: "select 1 / 0", values: [] })).rejects.toThrow(
      "division by zero",
    );
    expect(await count()).toBe(0);
    expect(await readAs(served, as(learner.viewer), reading)).toHaveLength(1);
  });

  test("reading cannot write", async () => {
    const text = "update learners set phone = '1' returning id";
    await expect(readAs(served, as(counsellor), { text, values: [] })).rejects.toThrow("read-only");
  });

  test("a connection that is lost half way is replaced", async () => {
    const lost = readAs(served, as(counsellor), { text: "select pg_sleep(5)", values: [] });
    const waiting = expect(lost).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
    for (let ended = 0; ended === 0;)
      ended = (
        await sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and state = 'active' and query = 'select pg_sleep(5)'`
      ).count;
    await waiting;
    // The driver says once more, to the next who asks, that the connection was ended.
    await served`select 1`.catch(() => {});
    expect(await readAs(served, as(learner.viewer), { text: "select id from applications", values: [] })).toHaveLength(
      1,
    );
  });
});

describe("the role of the server", () => {
  const refused = (work: (client: Sql) => PromiseLike<unknown>): Promise<void> =>
    expect(Promise.resolve(work(served))).rejects.toMatchObject({ code: "42501" });

  test("is taken by the server, and the roles that see more are not", async () => {
    await refuseMightyRole(served);
    await expect(refuseMightyRole(sql)).rejects.toThrow("leerplek_serving");
    const worker = postgres(database.workerUrl, { max: 1, onnotice: () => {} });
    await expect(refuseMightyRole(worker)).rejects.toThrow("leerplek_serving");
    expect(await worker`select id from applications`).toHaveLength(2);
    await worker.end();
  });

  test("cannot become another", async () => {
    for (const role of ["postgres", "leerplek_working", "leerplek_serving", "test_worker"])
      await refused((client) => client.unsafe(`set role ${role}`));
    await refused((client) => client.unsafe("set session authorization postgres"));
    await refused((client) => client.unsafe("alter role test_server bypassrls"));
  });

  test.each(protectedTables)("cannot take down the wall of %s, nor look around it", async (table) => {
    await refused((client) => client.unsafe(`alter table ${table} disable row level security`));
    await refused((client) => client.unsafe(`create policy mine on ${table} using (true)`));
    await refused((client) => client.unsafe(`truncate ${table} cascade`));
    await expect(
      served.begin(async (tx) => {
        await tx`set local row_security = off`;
        await tx.unsafe(`select * from ${table}`);
      }),
    ).rejects.toThrow("row-level security");
  });

  test("changes no line of the audit log, moves no chain, and reads no job", async () => {
    await refused((client) => client`update audit_log set action = 'x'`);
    await refused((client) => client`delete from audit_log`);
    await refused((client) => client`update audit_chains set sequence = 0`);
    await refused((client) => client`select * from pgboss.job`);
    await refused((client) => client`select guard_rows('users', 'true')`);
  });
});
