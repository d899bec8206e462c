import { expect, test } from "vitest";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { defaultAccountSettings } from "../accounts/account-settings.ts";
import { hashOfToken } from "../accounts/session-token.ts";
import { findSession } from "../accounts/sessions.repository.ts";
import { applyRetention } from "./run-retention.ts";
import { noticeInactiveAccounts } from "./unused-accounts.ts";

const database = await testDatabase();
const { sql } = database;
const world = await testWorld(database);
const on = (day: string) => ({
  ...database,
  clock: () => new Date(`${day}T02:15:00Z`),
  log: { info: () => {} },
});
const lastUsed = (userId: string, day: string) => sql`update users set last_active_on = ${day} where id = ${userId}`;
const userOf = async (id: string) =>
  (
    await sql<{ name: string; goesOn: string | null; isOut: boolean }[]>`
      select name, goes_on::text as "goesOn", deactivated_at is not null as "isOut" from users where id = ${id}`
  )[0];
const noticesTo = async (id: string): Promise<number> =>
  (
    await sql`select from pgboss.job where name = 'mail' and data ->> 'mail' = 'account-inactive' and data ->> 'id' = ${id}`
  ).length;

test("an account nobody used is announced after 23 months, once, and gone after 24", async () => {
  const { userId } = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
  await lastUsed(userId, "2025-01-15");
  await noticeInactiveAccounts(on("2026-12-14"));
  expect(await userOf(userId)).toMatchObject({ goesOn: null });
  await noticeInactiveAccounts(on("2026-12-15"));
  await noticeInactiveAccounts(on("2026-12-16"));
  expect(await userOf(userId)).toMatchObject({ goesOn: "2027-01-15" });
  expect(await noticesTo(userId)).toBe(1);
  await applyRetention(on("2027-01-14"));
  expect(await userOf(userId)).toBeDefined();
  await applyRetention(on("2027-01-15"));
  expect(await userOf(userId)).toBeUndefined();
  const lines = await sql<{ action: string }[]>`
    select action from audit_log where object_id = ${`user_${userId}`} order by at, action`;
  expect(lines.map(({ action }) => action)).toEqual(["account.inactivity-noticed", "account.removed"]);
});

test("nobody goes without a month's notice, however long ago it was", async () => {
  const { userId } = await world.addPerson("COUNSELLOR");
  await lastUsed(userId, "2020-01-15");
  await applyRetention(on("2026-12-01"));
  expect(await userOf(userId)).toBeDefined();
  await noticeInactiveAccounts(on("2026-12-01"));
  await applyRetention(on("2026-12-31"));
  expect(await userOf(userId)).toMatchObject({ goesOn: "2027-01-01" });
  await applyRetention(on("2027-01-01"));
  expect(await userOf(userId)).toBeUndefined();
});

test("using it is enough to keep it", async () => {
  const { userId } = await world.addPerson("COUNSELLOR");
  await lastUsed(userId, "2020-01-15");
  await noticeInactiveAccounts(on("2026-12-01"));
  const token = crypto.randomUUID();
  await sql`insert into sessions (id, user_id, token, expires_at, last_used_at)
    values (gen_random_uuid(), ${userId}, ${hashOfToken(token)}, now() + interval '1 hour', now() - interval '2 minutes')`;
  expect(await findSession(database.served.sql, token, defaultAccountSettings)).not.toBeNull();
  const [user] = await sql<{ goesOn: string | null; isToday: boolean }[]>`
    select goes_on as "goesOn", last_active_on = (now() at time zone 'Europe/Brussels')::date as "isToday" from users where id = ${userId}`;
  expect(user).toEqual({ goesOn: null, isToday: true });
});

test("what is the school's stays there: the learner without account, the guardian's link ended with a mail", async () => {
  const learner = await world.addLearner();
  const { viewer: guardian, guardianshipId } = await world.addGuardian(learner);
  for (const { userId } of [learner.viewer, guardian]) await lastUsed(userId, "2024-01-15");
  await noticeInactiveAccounts(on("2026-11-24"));
  await applyRetention(on("2026-12-24"));
  expect(await userOf(learner.viewer.userId)).toBeUndefined();
  expect(await userOf(guardian.userId)).toBeUndefined();
  const [row] = await sql<{ userId: string | null }[]>`
    select user_id as "userId" from learners where id = ${learner.learnerId}`;
  expect(row).toEqual({ userId: null });
  const [link] = await sql<{ status: string; userId: string | null }[]>`
    select status, user_id as "userId" from guardianships where id = ${guardianshipId}`;
  expect(link).toEqual({ status: "ENDED", userId: null });
  const mails =
    await sql`select from pgboss.job where data ->> 'mail' = 'guardian-ended' and data ->> 'id' = ${guardianshipId}`;
  expect(mails).toHaveLength(1);
});

test("whom rows of others name stays there without a name, and without a way in", async () => {
  const learner = await world.addLearner();
  const { viewer } = await world.addGuardian(learner);
  const other = await world.addLearner();
  await world.addGuardian(other, { linkedById: viewer.userId });
  await sql`insert into credentials (id, user_id, account_id, provider_id, password) values (gen_random_uuid(), ${viewer.userId}, 'x', 'credential', 'x')`;
  await sql`insert into passkeys (id, user_id, credential_id, public_key, counter, device_type, backed_up)
    values (gen_random_uuid(), ${viewer.userId}, ${crypto.randomUUID()}, 'x', 0, 'singleDevice', false)`;
  await lastUsed(viewer.userId, "2024-01-15");
  await noticeInactiveAccounts(on("2026-11-24"));
  await applyRetention(on("2026-12-24"));
  expect(await userOf(viewer.userId)).toMatchObject({ name: "Gewist", isOut: true });
  const ways =
    await sql`select from credentials where user_id = ${viewer.userId} union all select from passkeys where user_id = ${viewer.userId}`;
  expect(ways).toHaveLength(0);
  await noticeInactiveAccounts(on("2029-12-24"));
  expect(await noticesTo(viewer.userId)).toBe(1);
});

test("a company keeps its last administrator; of two the unused one goes, and their membership and mandate are told to be over", async () => {
  const { companyId, viewer } = await world.addCompany();
  const [membership] = await sql<{ id: string }[]>`select id from memberships where user_id = ${viewer.userId}`;
  const membershipId = membership?.id ?? "";
  await lastUsed(viewer.userId, "2020-01-15");
  await noticeInactiveAccounts(on("2026-11-24"));
  await applyRetention(on("2027-11-24"));
  expect(await userOf(viewer.userId)).toMatchObject({ goesOn: null, isOut: false });
  const second = await world.addPerson("COMPANY_ADMIN", { companyIds: [companyId], adminCompanyIds: [companyId] });
  await lastUsed(second.userId, "2027-11-20");
  const other = await world.addCompany();
  const mandateId = crypto.randomUUID();
  await sql`insert into mandates (id, company_id, holder_id, holder_membership_id, scopes, valid_from, given_by_id)
    values (${mandateId}, ${other.companyId}, ${viewer.userId}, ${membershipId}, '{PUBLISH_WORKPLACE}', '2020-01-01', ${other.viewer.userId})`;
  await noticeInactiveAccounts(on("2027-11-24"));
  await applyRetention(on("2027-12-24"));
  expect(await userOf(viewer.userId)).toMatchObject({ isOut: true });
  expect(await userOf(second.userId)).toMatchObject({ isOut: false });
  const lines = await sql<{ action: string }[]>`
    select action from audit_log where object_id = any (${[`membership_${membershipId}`, `mandate_${mandateId}`]}) order by action`;
  expect(lines.map(({ action }) => action)).toEqual(["mandate.revoked", "membership.ended"]);
  const mails =
    await sql`select from pgboss.job where data ->> 'mail' = 'mandate-revoked' and data ->> 'id' = ${mandateId}`;
  expect(mails).toHaveLength(1);
});

test("supervision is never left alone by a night", async () => {
  const { userId } = await world.addPerson("GOV_ADMIN");
  await sql`insert into memberships (id, user_id, role) values (gen_random_uuid(), ${userId}, 'GOV_ADMIN') on conflict do nothing`;
  await lastUsed(userId, "2020-01-15");
  await noticeInactiveAccounts(on("2026-11-24"));
  await applyRetention(on("2027-11-24"));
  expect(await userOf(userId)).toMatchObject({ goesOn: null });
});
