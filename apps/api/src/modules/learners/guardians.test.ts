import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { Command } from "../../platform/command.ts";
import { hashOfLinkToken } from "../../platform/secret-link.ts";
import { inSystemTask } from "../../platform/system-task.ts";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld, type TestLearner } from "../../test-support/test-world.ts";
import { credentials, users } from "../accounts/accounts.table.ts";
import { invitations } from "../accounts/invitations.table.ts";
import { providers } from "../schools/schools.table.ts";
import { acceptLearnerInvitation } from "./accept-learner-invitation.ts";
import { approveGuardian, endGuardianship, keepGuardian, remindGuardian } from "./change-guardianship.ts";
import { endGuardianships } from "./end-guardianships.ts";
import { guardianships } from "./guardianships.table.ts";
import { inviteLearner } from "./invite-learner.ts";
import { giveLearnerToken } from "./learner-invitations.repository.ts";
import { learners } from "./learners.table.ts";
import { linkGuardian } from "./link-guardian.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await testWorld(database);
const ask = askIn(database);
const school = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
const otherProviderId = newId<"provider">();
await db.insert(providers).values({
  ...{ id: otherProviderId, name: "Andere school", kind: "SECONDARY_SCHOOL", municipalityNis: "11002" },
  ...{ postcode: "2000", latitude: 51.22, longitude: 4.4 },
});
const stranger = await world.addPerson("COUNSELLOR", { providerIds: [otherProviderId] });
const notFound = { extensions: { code: "NOT_FOUND" } };
const forbidden = { extensions: { code: "FORBIDDEN" } };
const wrongState = { ok: false, problems: [{ code: "WRONG_STATE" }] };
const password = "een-lang-wachtwoord-9";

let count = 0;
const freshEmail = () => `ouder.${++count}@example.org`;
const link = (viewer: Viewer, { learnerId }: Pick<TestLearner, "learnerId">, email = freshEmail()) =>
  database.run(linkGuardian, viewer, { learnerId: toPublicId("learner", learnerId), name: "An Ouder", email });
const linksOf = ({ learnerId }: Pick<TestLearner, "learnerId">) =>
  db.select().from(guardianships).where(eq(guardianships.learnerId, learnerId));
async function linked(viewer: Viewer, learner: TestLearner) {
  await link(viewer, learner);
  const [made] = await linksOf(learner);
  if (!made) throw new Error("not linked");
  return made;
}
const change = (
  command: Command<{ id: string }>,
  viewer: Viewer,
  id: Id<"guardianship">,
  more: object = {},
  at?: Date,
) => database.run<{ id: string }>(command, viewer, { guardianshipId: toPublicId("guardianship", id), ...more }, at);
const tokenOf = async (which: Parameters<typeof giveLearnerToken>[1]): Promise<string> => {
  const given = await giveLearnerToken(sql, which);
  if (!given) throw new Error("no token");
  return given.token;
};
const accept = (token: string, viewer: Viewer | null = null, more: object = { password }, at?: Date) =>
  database.run(acceptLearnerInvitation, viewer, { token, ...more }, at);
const gone = { ok: false, problems: [{ code: "INVITATION_GONE", path: ["token"] }] };

describe("a guardian", () => {
  test("whom the school links confirms by the link, with a new account, and the link is in force", async () => {
    const learner = await world.addLearner();
    const made = await linked(school, learner);
    expect(made).toMatchObject({ status: "INVITED", linkedBy: "PROVIDER", linkedById: school.userId, userId: null });
    const token = await tokenOf({ guardianshipId: made.id });
    expect(await accept(token)).toEqual({
      ok: true,
      value: { email: made.email, role: "GUARDIAN", isNewAccount: true },
    });
    const [after] = await linksOf(learner);
    const [user] = await db.select().from(users).where(eq(users.email, made.email));
    expect(after).toMatchObject({ status: "CONFIRMED", userId: user?.id, confirmedAt: testMoment });
    expect(user).toMatchObject({ name: "An Ouder", emailVerified: true });
    expect(await accept(token)).toEqual(gone);
  });

  test("chooses a password that is not easy to guess, the own name neither", async () => {
    const learner = await world.addLearner();
    const made = await linked(school, learner);
    const token = await tokenOf({ guardianshipId: made.id });
    const missing = { problems: [{ code: "REQUIRED", path: ["password"] }] };
    expect(await accept(token, null, {})).toMatchObject(missing);
    for (const easy of ["leerplek1234", made.email])
      expect(await accept(token, null, { password: easy })).toMatchObject({
        problems: [{ code: "PASSWORD_TOO_EASY", path: ["password"] }],
      });
    expect((await accept(token, null, { password: "een-zin-van-woorden-9" })).ok).toBe(true);
  });

  test.each(["approve first", "accept first"])("whom a minor links needs the school as well: %s", async (order) => {
    const learner = await world.addLearner();
    const made = await linked(learner.viewer, learner);
    expect(made).toMatchObject({ linkedBy: "LEARNER", approvedAt: null });
    const steps = [
      async () => expect((await change(approveGuardian, school, made.id)).ok).toBe(true),
      async () => expect((await accept(await tokenOf({ guardianshipId: made.id }))).ok).toBe(true),
    ] as const;
    const [first, second] = order === "approve first" ? steps : [steps[1], steps[0]];
    await first();
    expect((await linksOf(learner))[0]?.status).toBe("INVITED");
    const confirmations = async () =>
      (await sql`select from pgboss.job where data ->> 'mail' = 'guardian-confirmed' and data ->> 'id' = ${made.id}`)
        .length;
    expect(await confirmations()).toBe(0);
    await second();
    expect(await confirmations()).toBe(1);
    expect((await linksOf(learner))[0]).toMatchObject({ status: "CONFIRMED", approvedById: school.userId });
  });

  test("of several children accepts the second link with the account that is there, signed in with that address", async () => {
    const [one, two] = [await world.addLearner(), await world.addLearner()];
    const guardian = await world.addGuardian(one);
    await link(school, two, guardian.viewer.email);
    const [made] = await linksOf(two);
    if (!made) throw new Error("not linked");
    const token = await tokenOf({ guardianshipId: made.id });
    expect(await accept(token)).toMatchObject({ problems: [{ code: "ACCOUNT_EXISTS" }] });
    const somebody = await world.addPerson("GUARDIAN");
    expect(await accept(token, somebody, {})).toMatchObject({ problems: [{ code: "OTHER_ACCOUNT" }] });
    expect((await linksOf(two))[0]?.status).toBe("INVITED");
    expect(await accept(token, guardian.viewer, {})).toMatchObject({ ok: true, value: { isNewAccount: false } });
    expect((await linksOf(two))[0]).toMatchObject({ status: "CONFIRMED", userId: guardian.viewer.userId });
  });

  test("cannot be the learner, be there twice, or come to who is of age", async () => {
    const learner = await world.addLearner({ email: "zelf.lien@example.org" });
    const email = freshEmail();
    await link(school, learner, email);
    expect(await link(learner.viewer, learner, email.toUpperCase())).toMatchObject({
      problems: [{ code: "ALREADY_LINKED" }],
    });
    expect(await link(school, learner, "Zelf.Lien@example.org")).toMatchObject({
      problems: [{ code: "GUARDIAN_IS_LEARNER" }],
    });
    const adult = await world.addLearner({ birthDate: day("2008-11-23") });
    expect(await link(school, adult)).toMatchObject({ problems: [{ code: "NOT_A_MINOR" }] });
    const left = await world.addLearner({ endedOn: day("2026-11-22") });
    expect(await link(school, left)).toMatchObject({ problems: [{ code: "WRONG_STATE" }] });
  });

  test("is linked by the own school and the own learner only; others get the answer of an id nobody has", async () => {
    const learner = await world.addLearner();
    const other = await world.addLearner();
    for (const viewer of [stranger, other.viewer]) await expect(link(viewer, learner)).rejects.toMatchObject(notFound);
    const made = await linked(school, learner);
    for (const id of [made.id, newId<"guardianship">()])
      for (const viewer of [stranger, other.viewer]) {
        await expect(change(endGuardianship, viewer, id)).rejects.toMatchObject(notFound);
        if (viewer === stranger) await expect(change(approveGuardian, viewer, id)).rejects.toMatchObject(notFound);
      }
    await expect(link(await world.addPerson("GUARDIAN"), learner)).rejects.toMatchObject(forbidden);
  });

  test("who gets the mail again has a new link, and the old one is worth nothing", async () => {
    const learner = await world.addLearner();
    const made = await linked(school, learner);
    const old = await tokenOf({ guardianshipId: made.id });
    expect((await change(remindGuardian, school, made.id)).ok).toBe(true);
    expect(await accept(old)).toEqual(gone);
    expect((await accept(await tokenOf({ guardianshipId: made.id }))).ok).toBe(true);
    expect(await change(remindGuardian, school, made.id)).toMatchObject(wrongState);
    expect(await change(approveGuardian, school, made.id)).toMatchObject(wrongState);
  });

  test("sees nothing by a link that is too old, revoked or ended", async () => {
    const learner = await world.addLearner();
    const made = await linked(school, learner);
    const token = await tokenOf({ guardianshipId: made.id });
    const [invitation] = await db
      .select()
      .from(invitations)
      .where(eq(invitations.tokenHash, hashOfLinkToken(token)));
    expect(await accept(token, null, { password }, invitation?.expiresAt)).toEqual(gone);
    await change(endGuardianship, school, made.id);
    for (const each of [token, "onzin", "a".repeat(100)]) expect(await accept(each)).toEqual(gone);
    expect(await change(endGuardianship, school, made.id)).toMatchObject(wrongState);
    expect((await link(school, learner, made.email)).ok).toBe(true);
  });
});

test("who is learner and guardian at once reads the own applications apart from the child's", async () => {
  const [learner, child] = [await world.addLearner(), await world.addLearner()];
  await world.addGuardian(child, { userId: learner.viewer.userId });
  const viewer: Viewer = { ...learner.viewer, roles: ["LEARNER", "GUARDIAN"], wardIds: [child.learnerId] };
  for (const each of [learner, child]) await world.addApplication(await world.addWorkplace(), { learner: each });
  const { data } = await ask(
    viewer,
    `{ own: applications(own: true) { totalCount } all: applications { totalCount } }`,
  );
  expect(data).toEqual({ own: { totalCount: 1 }, all: { totalCount: 2 } });
});

describe("ending a link", () => {
  test("a minor puts no parent out, but takes back a link that nobody accepted", async () => {
    const learner = await world.addLearner();
    const { guardianshipId } = await world.addGuardian(learner);
    await expect(change(endGuardianship, learner.viewer, guardianshipId)).rejects.toMatchObject(forbidden);
    await link(learner.viewer, learner);
    const asked = (await linksOf(learner)).find(({ status }) => status === "INVITED");
    if (!asked) throw new Error("not linked");
    expect((await change(endGuardianship, learner.viewer, asked.id)).ok).toBe(true);
  });

  test("a learner of 18 ends it at once, a guardian at any time", async () => {
    const learner = await world.addLearner({ birthDate: day("2008-11-24") });
    const [one, two] = [await world.addGuardian(learner), await world.addGuardian(learner)];
    const birthday = new Date("2026-11-23T23:00:00Z");
    await expect(change(endGuardianship, learner.viewer, one.guardianshipId)).rejects.toMatchObject(forbidden);
    expect((await change(endGuardianship, learner.viewer, one.guardianshipId, {}, birthday)).ok).toBe(true);
    expect((await change(endGuardianship, two.viewer, two.guardianshipId)).ok).toBe(true);
    expect((await linksOf(learner)).map(({ status }) => status)).toEqual(["ENDED", "ENDED"]);
  });
});

describe("the eighteenth birthday", () => {
  const night = (at: string) => inSystemTask({ db, jobs: database.jobs, clock: () => new Date(at) }, endGuardianships);
  const statusOf = async (learner: TestLearner) => (await linksOf(learner)).map(({ status }) => status).toSorted();

  test.each([
    ["an ordinary birthday", "2008-11-24", "2026-11-23T22:59:00Z", "2026-11-23T23:00:00Z"],
    ["29 February, in a year without that day", "2008-02-29", "2026-02-28T22:59:00Z", "2026-02-28T23:00:00Z"],
  ])("%s: the night ends the link from that day in Flanders on, once", async (_what, birthDate, before, after) => {
    const learner = await world.addLearner({ birthDate: day(birthDate) });
    await world.addGuardian(learner);
    await night(before);
    expect(await statusOf(learner)).toEqual(["CONFIRMED"]);
    await night(after);
    expect(await statusOf(learner)).toEqual(["ENDED"]);
    expect(await night(after)).toBe(0);
  });

  test("what the learner leaves on stays; the learner may change that afterwards", async () => {
    const learner = await world.addLearner({ birthDate: day("2008-11-24") });
    const { guardianshipId, viewer } = await world.addGuardian(learner);
    expect((await change(keepGuardian, learner.viewer, guardianshipId, { keep: true })).ok).toBe(true);
    await expect(change(keepGuardian, viewer, guardianshipId, { keep: true })).rejects.toMatchObject(forbidden);
    await night("2026-12-01T02:15:00Z");
    expect(await statusOf(learner)).toEqual(["CONFIRMED"]);
    await change(keepGuardian, learner.viewer, guardianshipId, { keep: false });
    await night("2026-12-02T02:15:00Z");
    expect(await statusOf(learner)).toEqual(["ENDED"]);
  });
});

describe("inviting a learner", () => {
  const invite = async (viewer: Viewer, { learnerId }: Pick<TestLearner, "learnerId">) =>
    database.run(inviteLearner, viewer, { learnerId: toPublicId("learner", learnerId) });
  const invitationOf = async ({ learnerId }: Pick<TestLearner, "learnerId">) =>
    (await db.select().from(invitations).where(eq(invitations.learnerId, learnerId))).filter(
      ({ revokedAt }) => !revokedAt,
    );
  async function newcomer(email = freshEmail(), providerId = world.providerId) {
    return world.addLearner({ userId: null, email, providerId });
  }

  test("makes an account with a password, and the enrolment takes it", async () => {
    const learner = await newcomer();
    expect((await invite(school, learner)).ok).toBe(true);
    const [sent] = await invitationOf(learner);
    if (!sent) throw new Error("not invited");
    const token = await tokenOf({ invitationId: sent.id });
    expect(await accept(token, null, { password: "kort" })).toMatchObject({
      problems: [{ code: "TOO_SHORT", path: ["password"] }],
    });
    expect(await accept(token, null, {})).toMatchObject({ problems: [{ code: "REQUIRED", path: ["password"] }] });
    const results = await Promise.all([accept(token), accept(token)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const [row] = await db.select().from(learners).where(eq(learners.id, learner.learnerId));
    const [user] = await db.select().from(users).where(eq(users.email, sent.email));
    expect(row?.userId).toBe(user?.id);
    expect(await db.$count(credentials, eq(credentials.userId, user?.id ?? school.userId))).toBe(1);
    expect(await invite(school, learner)).toMatchObject(wrongState);
  });

  test("a second invitation takes the first one back", async () => {
    const learner = await newcomer();
    await invite(school, learner);
    const [first] = await invitationOf(learner);
    const token = await tokenOf({ invitationId: first?.id ?? "" });
    await invite(school, learner);
    expect(await invitationOf(learner)).toHaveLength(1);
    expect(await accept(token)).toEqual(gone);
  });

  test("who is still enrolled at another school is told so, and the new school is not", async () => {
    const there = await world.addLearner({ providerId: otherProviderId });
    const here = await newcomer(there.viewer.email);
    await invite(school, here);
    const [sent] = await invitationOf(here);
    const token = await tokenOf({ invitationId: sent?.id ?? "" });
    expect(await accept(token, there.viewer, {})).toMatchObject({ problems: [{ code: "ENROLLED_ELSEWHERE" }] });
    await db
      .update(learners)
      .set({ endedOn: day("2026-11-22") })
      .where(eq(learners.id, there.learnerId));
    expect((await accept(token, there.viewer, {})).ok).toBe(true);
  });

  test("belongs to the own school", async () => {
    const learner = await newcomer();
    await expect(invite(stranger, learner)).rejects.toMatchObject(notFound);
    await expect(invite(learner.viewer, learner)).rejects.toMatchObject(forbidden);
  });
});

test("who the parents are is a look at the learner's file, by whatever road; a guardian's own link and a status are none", async () => {
  const learner = await world.addLearner();
  const { guardianshipId, viewer: guardian } = await world.addGuardian(learner);
  const id = toPublicId("guardianship", guardianshipId);
  const text = (fields: string) => `query G($id: ID!) { node(id: $id) { ... on Guardianship { ${fields} } } }`;
  const looked = async () => {
    await database.looks.flush();
    return sql`select actor_id as actor, action, purpose from audit_log where object_id = ${`learner_${learner.learnerId}`}`;
  };
  await ask(guardian, text("name email"), { id });
  await ask(learner.viewer, text("name email"), { id });
  await ask(school, text("id status"), { id });
  expect(await looked()).toEqual([]);
  await ask(school, text("name"), { id });
  expect(await looked()).toEqual([{ actor: school.userId, action: "learner.file-seen", purpose: "GUIDANCE" }]);
});
