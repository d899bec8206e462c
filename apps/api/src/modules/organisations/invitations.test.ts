import { eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import type { Result } from "@leerplek/domain/shared/result";
import type { Role, Viewer } from "@leerplek/domain/shared/viewer";
import { auditLog } from "../../platform/platform.table.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { credentials, memberships, users } from "../accounts/accounts.table.ts";
import { invitations } from "../accounts/invitations.table.ts";
import { mentors } from "../mentors/mentors.table.ts";
import { partnerships } from "../recognitions/partnerships.table.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { endMembership } from "./end-membership.ts";
import { giveInvitationToken } from "./invitations.repository.ts";
import { inviteMember } from "./invite-member.ts";
import { resendInvitation } from "./resend-invitation.ts";
import { revokeInvitation } from "./revoke-invitation.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await testWorld(database);
const password = "een-lang-wachtwoord-van-mij";
const today = day("2026-11-23");

const codesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? ["ok"] : result.problems.map(({ code, path }) => [code, ...path].join(" "));

/** An administrator with the membership behind the viewer. */
async function administrator() {
  const company = await world.addCompany();
  return { ...company, membershipId: await world.membershipOf(company.viewer) };
}
let people = 0;
async function invite(viewer: Viewer, more: object = {}) {
  const email = `nieuw${++people}@example.org`;
  const input = { idempotencyKey: crypto.randomUUID(), email, name: "Nele Nieuw", role: "MENTOR", ...more };
  return { email, result: await database.run(inviteMember, viewer, input) };
}
async function invited(viewer: Viewer, more: object = {}) {
  const { email, result } = await invite(viewer, more);
  if (!result.ok) throw new Error(codesOf(result).join());
  const { id } = result.value;
  const mail = await giveInvitationToken(sql, id, today);
  return { email, id, token: mail?.token ?? "" };
}
const accept = (viewer: Viewer | null, token: string, more: object = {}, at?: Date) =>
  database.run(acceptInvitation, viewer, { token, ...more }, at);
const inputOf = (id: Id<"invitation">) => ({ invitationId: toPublicId("invitation", id) });
const rolesOf = async (email: string): Promise<readonly Role[]> => {
  const rows = await db
    .select({ role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(users.email, email));
  return rows.map(({ role }) => role);
};

describe("an invitation", () => {
  test("makes an account whose address is proved, and a member, once", async () => {
    const { viewer, companyId } = await administrator();
    const { email, token } = await invited(viewer);
    const done = await accept(null, token, { name: "Nele Nieuw", password });
    expect(done).toMatchObject({ ok: true, value: { email, isNewAccount: true } });
    const [user] = await db.select().from(users).where(eq(users.email, email));
    expect(user).toMatchObject({ name: "Nele Nieuw", emailVerified: true });
    const [member] = await db
      .select()
      .from(memberships)
      .where(eq(memberships.userId, user?.id ?? newId()));
    expect(member).toMatchObject({ role: "MENTOR", companyId, endedAt: null });
    expect(codesOf(await accept(null, token, { name: "Nele", password }))).toEqual(["INVITATION_GONE token"]);
  });

  test("holds the password as a hash only, and its token nowhere", async () => {
    const { viewer } = await administrator();
    const { email, token, id } = await invited(viewer);
    await accept(null, token, { name: "Nele", password });
    const stored =
      await sql`select row_to_json(c) as row from credentials c union all select row_to_json(i) from invitations i`;
    expect(JSON.stringify(stored)).not.toContain(password);
    expect(JSON.stringify(stored)).not.toContain(token);
    const [user] = await db.select().from(users).where(eq(users.email, email));
    expect(
      await db
        .select()
        .from(credentials)
        .where(eq(credentials.userId, user?.id ?? newId())),
    ).toHaveLength(1);
    const lines = await db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(eq(auditLog.objectId, `invitation_${id}`));
    expect(lines.map(({ action }) => action)).toEqual(["invitation.sent", "invitation.accepted"]);
  });

  test("accepted twice at the same moment has one winner", async () => {
    const { viewer } = await administrator();
    const { email, token } = await invited(viewer);
    const person = { ...(await world.addPerson("LEARNER")), email, roles: [] };
    await db.update(users).set({ email }).where(eq(users.id, person.userId));
    const results = await Promise.all([accept(person, token), accept(person, token), accept(person, token)]);
    expect(results.map((each) => codesOf(each)[0]).sort()).toEqual([
      "INVITATION_GONE token",
      "INVITATION_GONE token",
      "ok",
    ]);
    expect(await rolesOf(email)).toEqual(["MENTOR"]);
  });

  test("unknown, revoked, too old and replaced tokens get the same answer", async () => {
    const { viewer } = await administrator();
    const revoked = await invited(viewer);
    await database.run(revokeInvitation, viewer, inputOf(revoked.id));
    const old = await invited(viewer);
    const later = new Date(testMoment.getTime() + 14 * 86_400_000);
    const replaced = await invited(viewer);
    await database.run(resendInvitation, viewer, inputOf(replaced.id));
    const again = await giveInvitationToken(sql, replaced.id, today);
    const newcomer = { name: "Nele", password };
    for (const result of [
      await accept(null, "dit-is-geen-token", newcomer),
      await accept(null, revoked.token, newcomer),
      await accept(null, old.token, newcomer, later),
      await accept(null, replaced.token, newcomer),
    ])
      expect(codesOf(result)).toEqual(["INVITATION_GONE token"]);
    expect((await accept(null, again?.token ?? "", newcomer)).ok).toBe(true);
  });

  test("works until the last moment of its term", async () => {
    const { viewer } = await administrator();
    const { token } = await invited(viewer);
    const lastMoment = new Date(testMoment.getTime() + 14 * 86_400_000 - 1);
    expect((await accept(null, token, { name: "Nele", password }, lastMoment)).ok).toBe(true);
  });

  test("for an address with an account asks to sign in, and nobody else can take it", async () => {
    const { viewer } = await administrator();
    const owner = await world.addPerson("LEARNER");
    const stranger = await world.addPerson("LEARNER");
    const { token } = await invited(viewer, { email: owner.email.toUpperCase() });
    expect(codesOf(await accept(null, token, { name: "Nele", password }))).toEqual(["ACCOUNT_EXISTS token"]);
    expect(codesOf(await accept(stranger, token))).toEqual(["OTHER_ACCOUNT token"]);
    expect(await accept(owner, token)).toMatchObject({ ok: true, value: { isNewAccount: false } });
  });

  test("asks a newcomer for a name and a password of some length", async () => {
    const { viewer } = await administrator();
    const { token } = await invited(viewer);
    expect(codesOf(await accept(null, token))).toEqual(["REQUIRED name", "REQUIRED password"]);
    expect(codesOf(await accept(null, token, { name: "Nele", password: "kort" }))).toEqual(["TOO_SHORT password"]);
    const easy = await accept(null, token, { name: "Nele", password: "leerplek1234" });
    expect(codesOf(easy)).toEqual(["PASSWORD_TOO_EASY password"]);
  });

  test("is not sent twice to one address, nor to who is a member", async () => {
    const { viewer } = await administrator();
    const { email, token } = await invited(viewer);
    expect(codesOf((await invite(viewer, { email })).result)).toEqual(["ALREADY_INVITED email"]);
    await accept(null, token, { name: "Nele", password });
    expect(codesOf((await invite(viewer, { email })).result)).toEqual(["ALREADY_MEMBER email"]);
    expect((await invite(viewer, { email, role: "COMPANY_ADMIN" })).result.ok).toBe(true);
  });

  test("whose term is over makes room for a new one", async () => {
    const { viewer } = await administrator();
    const { email, id } = await invited(viewer);
    await db.update(invitations).set({ expiresAt: testMoment }).where(eq(invitations.id, id));
    expect((await invite(viewer, { email })).result.ok).toBe(true);
  });

  test("answers a foreign organisation like an unknown invitation", async () => {
    const { viewer } = await administrator();
    const stranger = await administrator();
    const { id } = await invited(viewer);
    for (const command of [resendInvitation, revokeInvitation]) {
      await expect(database.run(command, stranger.viewer, inputOf(id))).rejects.toMatchObject({
        extensions: { code: "NOT_FOUND" },
      });
      await expect(database.run(command, stranger.viewer, inputOf(newId()))).rejects.toMatchObject({
        extensions: { code: "NOT_FOUND" },
      });
    }
  });

  test("cannot be sent again or taken back once it was accepted", async () => {
    const { viewer } = await administrator();
    const { id, token } = await invited(viewer);
    await accept(null, token, { name: "Nele", password });
    expect(codesOf(await database.run(resendInvitation, viewer, inputOf(id)))).toEqual(["WRONG_STATE invitationId"]);
    expect(codesOf(await database.run(revokeInvitation, viewer, inputOf(id)))).toEqual(["WRONG_STATE invitationId"]);
  });
});

test("who was in the register of mentors is tied to it on acceptance, by the address, in that company alone", async () => {
  const [{ viewer, mentorId }, elsewhere] = [await administrator(), await administrator()];
  const { email, token } = await invited(viewer);
  for (const id of [mentorId, elsewhere.mentorId])
    await db.update(mentors).set({ email: email.toUpperCase() }).where(eq(mentors.id, id));
  await accept(null, token, { name: "Mia Mentor", password });
  const [user] = await db.select().from(users).where(eq(users.email, email));
  const rows = await db
    .select({ id: mentors.id, userId: mentors.userId })
    .from(mentors)
    .where(inArray(mentors.id, [mentorId, elsewhere.mentorId]));
  expect(new Map(rows.map(({ id, userId }) => [id, userId]))).toEqual(
    new Map([
      [mentorId, user?.id],
      [elsewhere.mentorId, null],
    ]),
  );
});

test("a mentor invites nobody, and an administrator of a company no case officer", async () => {
  const company = await world.addCompany();
  const mentor = await world.addPerson("MENTOR", { companyIds: [company.companyId] });
  await expect(invite(mentor)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  await expect(invite(company.viewer, { role: "RECOGNITION_OFFICER" })).rejects.toMatchObject({
    extensions: { code: "FORBIDDEN" },
  });
});

test("the government names the partnership of a case officer", async () => {
  const government = await world.addPerson("GOV_ADMIN");
  const partnershipId = newId<"partnership">();
  await db
    .insert(partnerships)
    .values({ id: partnershipId, kind: "SECTORAL", name: "Hout", jointCommittees: [], isConfirmed: false });
  const role = "RECOGNITION_OFFICER";
  expect(codesOf((await invite(government, { role })).result)).toEqual(["REQUIRED partnershipId"]);
  const unknown = toPublicId("partnership", newId<"partnership">());
  expect(codesOf((await invite(government, { role, partnershipId: unknown })).result)).toEqual([
    "UNKNOWN_REFERENCE partnershipId",
  ]);
  const { result } = await invite(government, { role, partnershipId: toPublicId("partnership", partnershipId) });
  expect(result.ok).toBe(true);
});

describe("ending a membership", () => {
  const end = (viewer: Viewer, id: Id<"membership">) =>
    database.run(endMembership, viewer, { membershipId: toPublicId("membership", id) });

  test("is refused to the last administrator, also when two leave at the same moment", async () => {
    const one = await administrator();
    expect(codesOf(await end(one.viewer, one.membershipId))).toEqual(["LAST_ADMINISTRATOR membershipId"]);
    const other = await world.addPerson("COMPANY_ADMIN", {
      companyIds: [one.companyId],
      adminCompanyIds: [one.companyId],
    });
    const otherId = await world.membershipOf(other);
    const results = await Promise.all([end(one.viewer, one.membershipId), end(other, otherId)]);
    expect(results.map((each) => codesOf(each)[0]).sort()).toEqual(["LAST_ADMINISTRATOR membershipId", "ok"]);
  });

  test("is for an administrator and for the person, and for nobody else", async () => {
    const { viewer, companyId } = await administrator();
    const mentor = await world.addPerson("MENTOR", { companyIds: [companyId] });
    const colleague = await world.addPerson("MENTOR", { companyIds: [companyId] });
    const [first, second] = [await world.membershipOf(mentor), await world.membershipOf(colleague)];
    await expect(end(colleague, first)).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
    await expect(end((await administrator()).viewer, first)).rejects.toMatchObject({
      extensions: { code: "NOT_FOUND" },
    });
    expect(codesOf(await end(viewer, first))).toEqual(["ok"]);
    expect(codesOf(await end(colleague, second))).toEqual(["ok"]);
    await expect(end(viewer, first)).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
  });
});
