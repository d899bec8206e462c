import { describe, expect, test } from "vitest";
import { newId, toPublicId } from "@leerplek/domain/shared/id";
import { roles, type Viewer } from "@leerplek/domain/shared/viewer";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld, type TestLearner } from "../../test-support/test-world.ts";
import { interviews } from "../interviews/interviews.table.ts";
import { matchProposals } from "../matches/matches.table.ts";
import { cancelErasure } from "./cancel-erasure.ts";
import { exportLearnerData } from "./export-learner-data.ts";
import { replayErasures } from "./replay-erasures.ts";
import { requestErasure } from "./request-erasure.ts";
import { runErasures } from "./run-erasures.ts";
import { day } from "@leerplek/domain/shared/time";

const database = await testDatabase();
const { sql, db } = database;
const world = await testWorld(database);
const ask = askIn(database);
const told: unknown[] = [];
const daysLater = (days: number): Date => new Date(testMoment.getTime() + days * 86_400_000);
const eraseAt = (at: Date) =>
  runErasures({ ...database, clock: () => at, log: { info: (line: unknown) => told.push(line) } });

/** A learner with a row in every table that may hold one. */
async function fullLearner(status: "OFFERED" | "MATCHED" = "OFFERED") {
  const lastName = `Geheim-${crypto.randomUUID()}`;
  const learner = await world.addLearner({ firstName: "Lien", lastName, phone: "0470000000" });
  const guardian = await world.addGuardian(learner);
  const workplace = await world.addWorkplace({ places: 2, placesTaken: 1 });
  const { applicationId } = await world.addApplication(workplace, { status, learner });
  const planned = await world.addWorkplace();
  const second = await world.addApplication(planned, { status: "INTERVIEW_PLANNED", learner });
  const slotId = await world.addSlot(planned, { status: "BOOKED", startsAt: new Date("2026-12-14T09:00:00Z") });
  const interviewId = newId<"interview">();
  const startsAt = new Date("2026-12-14T09:00:00Z");
  await db.insert(interviews).values({
    ...{ id: interviewId, slotId, applicationId: second.applicationId, learnerId: learner.learnerId },
    ...{ companyId: planned.company.companyId, startsAt, endsAt: new Date(startsAt.getTime() + 2_700_000) },
    ...{ status: "SCHEDULED", calendarUid: `${interviewId}@x`, calendarSequence: 0, updatedAt: testMoment },
  });
  await db.insert(matchProposals).values({
    ...{ id: newId(), learnerId: learner.learnerId, workplaceId: workplace.workplaceId, status: "PROPOSED" },
    ...{
      companyId: workplace.company.companyId,
      providerId: world.providerId,
      reason: "Past.",
      expiresOn: day("2026-11-30"),
    },
    proposedById: (await world.addPerson("COUNSELLOR")).userId,
  });
  await sql`insert into application_events (id, application_id, status, actor_id, at) values (${newId()}, ${applicationId}, 'SENT', ${learner.viewer.userId}, now())`;
  await sql`insert into sent_mails (message_id, mail, about_id, part, user_id, sent_at)
    values (${crypto.randomUUID()}, 'place-offered', ${applicationId}, 'company', null, now())`;
  await sql`insert into sessions (id, user_id, token, expires_at) values (gen_random_uuid(), ${learner.viewer.userId}, ${crypto.randomUUID()}, now())`;
  return { learner, guardian, workplace, planned, applicationId, slotId, lastName };
}

/** Just signed in, which erasing and downloading ask. */
const justNow = (viewer: Viewer, signedInAt = testMoment): Viewer => ({
  ...viewer,
  session: { id: crypto.randomUUID(), signedInAt, method: "PASSWORD" },
});
const requestFor = (learner: TestLearner, viewer = learner.viewer) =>
  database.run(requestErasure, justNow(viewer), {
    idempotencyKey: crypto.randomUUID(),
    learnerId: toPublicId("learner", learner.learnerId),
  });

/** How often a value stands anywhere in the database. */
async function findingsOf(value: string): Promise<string[]> {
  const tables = await sql<
    { name: string }[]
  >`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await sql<
      { count: number }[]
    >`select count(*)::int as count from ${sql(name)} t where to_jsonb(t)::text like ${`%${value}%`}`;
    if (row && row.count > 0) found.push(name);
  }
  return found;
}

describe("who looked", () => {
  const text = `query L($id: ID) { fileLooks(learnerId: $id) { totalCount nodes { kind role organisationName personName purpose } } }`;

  test("the learner reads role, organisation and why; the whole name only of the own school", async () => {
    const { learner, guardian, workplace, applicationId } = await fullLearner();
    const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
    await sql`update users set name = 'Ilse Verhaegen' where id = ${counsellor.userId}`;
    await sql`update users set name = 'Katrien Moens' where id = ${workplace.company.viewer.userId}`;
    const id = toPublicId("learner", learner.learnerId);
    await ask(counsellor, `query F($id: ID!) { learner(id: $id) { birthDate } }`, { id });
    await ask(workplace.company.viewer, `query C($id: ID!) { application(id: $id) { contact { email } } }`, {
      id: toPublicId("application", applicationId),
    });
    await database.looks.flush();
    const expected = [
      {
        kind: "FILE",
        role: "COUNSELLOR",
        organisationName: "School Test",
        personName: "Ilse Verhaegen",
        purpose: "GUIDANCE",
      },
      {
        kind: "CONTACT",
        role: "COMPANY_ADMIN",
        organisationName: "Kapsalon Test",
        personName: "Katrien",
        purpose: "RECRUITMENT",
      },
    ];
    const own = await ask(learner.viewer, text);
    expect(own.data).toEqual({ fileLooks: { totalCount: 2, nodes: expect.arrayContaining(expected) } });
    expect((await ask(guardian.viewer, text, { id })).data).toMatchObject({ fileLooks: { totalCount: 2 } });
    const nothing = { fileLooks: { totalCount: 0, nodes: [] } };
    const stranger = await world.addLearner();
    for (const viewer of [stranger.viewer, counsellor, workplace.company.viewer, await world.addPerson("GOV_ADMIN")])
      expect((await ask(viewer, text, { id })).data).toEqual(nothing);
    expect((await ask(learner.viewer, text, { id: toPublicId("learner", stranger.learnerId) })).data).toEqual(nothing);
  });
});

describe("the download", () => {
  test("holds every row about the learner, and no proof of identity", async () => {
    const { learner } = await fullLearner();
    const learnerId = toPublicId("learner", learner.learnerId);
    const result = await database.run(exportLearnerData, justNow(learner.viewer), { learnerId });
    if (!result.ok) throw new Error("refused");
    const file = JSON.parse(result.value.json);
    expect(Object.keys(file.records).sort()).toEqual([
      "application_events",
      "applications",
      "guardianships",
      "interviews",
      "learners",
      "match_proposals",
    ]);
    expect(file.records.applications).toHaveLength(2);
    expect(Object.keys(file.account)).toEqual(expect.arrayContaining(["sessions", "users"]));
    expect(file.mails).toMatchObject([{ mail: "place-offered", to: "company" }]);
    expect(result.value.json).not.toMatch(/"token"|"password"/);
    const [audit] = await sql<
      { action: string }[]
    >`select action from audit_log where object_id = ${learnerId} and actor_id = ${learner.viewer.userId}`;
    expect(audit?.action).toBe("learner.data-exported");
  });

  test("is the guardian's too, without the learner's account, and the learner sees it", async () => {
    const { learner, guardian } = await fullLearner();
    const learnerId = toPublicId("learner", learner.learnerId);
    const result = await database.run(exportLearnerData, justNow(guardian.viewer), { learnerId });
    if (!result.ok) throw new Error("refused");
    expect(JSON.parse(result.value.json)).toMatchObject({ account: {}, records: { applications: [{}, {}] } });
    const looks = await ask(learner.viewer, `{ fileLooks { nodes { kind role } } }`);
    expect(looks.data).toEqual({ fileLooks: { nodes: [{ kind: "EXPORT", role: "GUARDIAN" }] } });
  });

  test("as a page to read names guardians and mails, for the family alone", async () => {
    const { learner, guardian } = await fullLearner();
    await sql`insert into sent_mails (message_id, mail, about_id, part, user_id, sent_at)
      values (${crypto.randomUUID()}, 'password-changed', ${learner.viewer.userId}, 'account', ${learner.viewer.userId}, now() + interval '1 day')`;
    const text = `query P($id: ID!) { learner(id: $id) { guardianships { name } mails { topic to } } }`;
    const id = toPublicId("learner", learner.learnerId);
    const offer = { topic: "APPLICATION", to: "company" };
    const links = [{ name: guardian.viewer.name }];
    expect((await ask(learner.viewer, text, { id })).data).toEqual({
      learner: { guardianships: links, mails: [{ topic: "ACCOUNT", to: "account" }, offer] },
    });
    expect((await ask(guardian.viewer, text, { id })).data).toEqual({
      learner: { guardianships: links, mails: [offer] },
    });
    const elsewhere = await world.addLearner();
    for (const relation of [{}, { wardIds: [elsewhere.learnerId] }, { learnerId: elsewhere.learnerId }]) {
      const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId], ...relation });
      await sql`insert into sent_mails (message_id, mail, about_id, part, user_id, sent_at)
        values (${crypto.randomUUID()}, 'erasure-requested', ${learner.learnerId}, 'counsellor', ${counsellor.userId}, now())`;
      expect((await ask(counsellor, text, { id })).data).toEqual({ learner: { guardianships: links, mails: [] } });
    }
  });

  test("EXPORT_LIMIT: three a day", async () => {
    const learner = await world.addLearner();
    const learnerId = toPublicId("learner", learner.learnerId);
    const results = [];
    for (let time = 0; time < 4; time++)
      results.push(await database.run(exportLearnerData, justNow(learner.viewer), { learnerId }));
    expect(results.at(-1)).toMatchObject({ problems: [{ code: "EXPORT_LIMIT" }] });
    expect(results.slice(0, 3).every(({ ok }) => ok)).toBe(true);
  });

  test("foreign, unknown and malformed ids answer alike; other roles may not try", async () => {
    const { learner, guardian } = await fullLearner();
    const stranger = await world.addLearner();
    for (const learnerId of [
      toPublicId("learner", stranger.learnerId),
      toPublicId("learner", crypto.randomUUID()),
      "x",
    ])
      for (const viewer of [learner.viewer, guardian.viewer])
        await expect(database.run(exportLearnerData, justNow(viewer), { learnerId })).rejects.toMatchObject({
          extensions: { code: "NOT_FOUND" },
        });
    for (const role of roles.filter((each) => !["LEARNER", "GUARDIAN"].includes(each))) {
      const viewer = await world.addPerson(role, { providerIds: [world.providerId] });
      const learnerId = toPublicId("learner", learner.learnerId);
      await expect(database.run(exportLearnerData, justNow(viewer), { learnerId })).rejects.toMatchObject({
        extensions: { code: "FORBIDDEN" },
      });
    }
  });
});

describe("an erasure", () => {
  test("waits, is told to the school, and can be taken back", async () => {
    const { learner } = await fullLearner();
    const request = await requestFor(learner);
    if (!request.ok) throw new Error("refused");
    const mail = await sql<
      { data: unknown }[]
    >`select data from pgboss.job where name = 'mail' and data ->> 'id' = ${request.value.id}`;
    expect(mail.map(({ data }) => data)).toMatchObject([{ mail: "erasure-requested" }]);
    expect(await requestFor(learner)).toMatchObject({ problems: [{ code: "ERASURE_ALREADY_REQUESTED" }] });
    expect(await eraseAt(daysLater(13))).toBe(0);
    const erasureId = toPublicId("erasure", request.value.id);
    expect((await database.run(cancelErasure, learner.viewer, { erasureId })).ok).toBe(true);
    expect(await database.run(cancelErasure, learner.viewer, { erasureId })).toMatchObject({
      problems: [{ code: "WRONG_STATE", path: ["erasureId"] }],
    });
    expect(await eraseAt(daysLater(15))).toBe(0);
    expect(await findingsOf(learner.learnerId)).toContain("learners");
    expect((await requestFor(learner)).ok).toBe(true);
    await sql`update erasures set status = 'CANCELLED' where learner_id = ${learner.learnerId}`;
  });

  test("RECENT_SIGN_IN_NEEDED: who signed in long ago proves it again first", async () => {
    const { learner } = await fullLearner();
    const longAgo = justNow(learner.viewer, new Date(testMoment.getTime() - 86_400_000));
    const learnerId = toPublicId("learner", learner.learnerId);
    const refused = { problems: [{ code: "RECENT_SIGN_IN_NEEDED" }] };
    const input = { idempotencyKey: crypto.randomUUID(), learnerId };
    expect(await database.run(requestErasure, longAgo, input)).toMatchObject(refused);
    expect(await database.run(exportLearnerData, longAgo, { learnerId })).toMatchObject(refused);
  });

  test("leaves nothing but the proof and the audit log, and frees what was held", async () => {
    const { learner, workplace, planned, slotId, lastName } = await fullLearner();
    const request = await requestFor(learner);
    if (!request.ok) throw new Error("refused");
    const invitationId = crypto.randomUUID();
    await sql`insert into invitations (id, email, name, role, learner_id, token_hash, invited_by_id, sent_at, expires_at)
      values (${invitationId}, ${learner.viewer.email}, 'Lien', 'LEARNER', ${learner.learnerId}, ${invitationId}, ${learner.viewer.userId}, now(), now())`;
    for (const id of [invitationId, request.value.id])
      await sql`insert into sent_mails (message_id, mail, about_id, part, user_id, sent_at)
        values (${crypto.randomUUID()}, 'learner-invited', ${id}, 'invited', null, now())`;
    told.length = 0;
    expect(await eraseAt(daysLater(14))).toBe(1);
    expect(await findingsOf(lastName)).toEqual([]);
    expect((await findingsOf(learner.learnerId)).sort()).toEqual(["audit_log", "erasures"]);
    expect((await findingsOf(learner.viewer.userId)).sort()).toEqual(["audit_log", "erasures"]);
    expect(await findingsOf(invitationId)).toEqual([]);
    expect(await findingsOf(request.value.id)).not.toContain("sent_mails");
    const [place] = await sql<
      { taken: number; slot: string }[]
    >`select places_taken as taken, (select status from interview_slots where id = ${slotId}) as slot
      from workplaces where id = ${workplace.workplaceId}`;
    expect(place).toEqual({ taken: 0, slot: "OPEN" });
    const mails = await sql<{ id: string }[]>`select data ->> 'id' as id from pgboss.job
      where name = 'mail' and data ->> 'mail' = 'application-erased' order by 1`;
    expect(mails.map(({ id }) => id)).toEqual([workplace.workplaceId, planned.workplaceId].sort());
    expect(told).toEqual([{ erased: { learnerId: learner.learnerId, userId: learner.viewer.userId } }]);
    const admin = await world.addPerson("GOV_ADMIN");
    const { data } = await ask(
      admin,
      `query E($id: ID) { erasures(learnerId: $id) { nodes { status cause parts { what count isKept keptReason } } } }`,
      { id: toPublicId("learner", learner.learnerId) },
    );
    expect(data).toMatchObject({
      erasures: {
        nodes: [
          {
            status: "DONE",
            cause: "REQUEST",
            parts: expect.arrayContaining([
              { what: "applications", count: 2, isKept: false, keptReason: null },
              { what: "users", count: 1, isKept: false, keptReason: null },
              expect.objectContaining({ what: "audit_log", isKept: true, keptReason: "SECURITY" }),
            ]),
          },
        ],
      },
    });
  });

  test("is seen by the own school, with the learner while it waits and what stays", async () => {
    const { learner, lastName } = await fullLearner("MATCHED");
    await requestFor(learner);
    const text = `query E($id: ID) { erasures(learnerId: $id) { nodes { status executeOn keepsAgreement learner { lastName } } } }`;
    const id = toPublicId("learner", learner.learnerId);
    const waits = { status: "REQUESTED", executeOn: "2026-12-07", keepsAgreement: true, learner: { lastName } };
    const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
    expect((await ask(counsellor, text, { id })).data).toEqual({ erasures: { nodes: [waits] } });
    const admin = await world.addPerson("GOV_ADMIN");
    expect((await ask(admin, text, { id })).data).toMatchObject({
      erasures: { nodes: [{ status: "REQUESTED", keepsAgreement: null, learner: null }] },
    });
    const elsewhere = await world.addPerson("COUNSELLOR", { providerIds: [newId<"provider">()] });
    expect((await ask(elsewhere, text, { id })).data).toEqual({ erasures: { nodes: [] } });
    await sql`update erasures set status = 'CANCELLED' where learner_id = ${learner.learnerId}`;
  });

  test("is done again after a restore, from the lines of the log", async () => {
    const { learner } = await fullLearner();
    await requestFor(learner);
    const line = JSON.stringify({ level: "info", msg: "learner erased", erased: { learnerId: learner.learnerId } });
    const services = { ...database, log: { info: () => {} } };
    expect(await replayErasures(services, ["no json", "{}", line, line])).toBe(1);
    expect(await replayErasures(services, [line])).toBe(0);
    expect((await findingsOf(learner.learnerId)).sort()).toEqual(["audit_log", "erasures"]);
  });

  test("keeps what a legal term asks: an agreement with the name, emptied of the rest", async () => {
    const { learner, applicationId, lastName } = await fullLearner("MATCHED");
    const request = await requestFor(learner);
    if (!request.ok) throw new Error("refused");
    await eraseAt(daysLater(14));
    const [left] = await sql<
      Record<string, unknown>[]
    >`select last_name, phone, street, mini_profile::text, user_id from learners where id = ${learner.learnerId}`;
    expect(left).toEqual({ last_name: lastName, phone: null, street: "", mini_profile: "{}", user_id: null });
    const kept = await sql<{ id: string }[]>`select id from applications where learner_id = ${learner.learnerId}`;
    expect(kept.map(({ id }) => id)).toEqual([applicationId]);
    const parts = await sql<Record<string, unknown>[]>`select what, kept_reason, kept_until::text from erasure_parts
      where erasure_id = ${request.value.id} and is_kept order by what`;
    expect(parts).toEqual([
      { what: "applications", kept_reason: "LEGAL_TERM", kept_until: "2031-12-07" },
      { what: "audit_log", kept_reason: "SECURITY", kept_until: "2028-12-07" },
    ]);
  });

  test("keeps the account of who is somebody else here too", async () => {
    const { learner } = await fullLearner();
    const other = await world.addLearner();
    await world.addGuardian(other, { userId: learner.viewer.userId });
    await requestFor(learner);
    await eraseAt(daysLater(14));
    expect(await findingsOf(learner.viewer.userId)).toEqual(expect.arrayContaining(["users", "guardianships"]));
  });

  test("is asked by the guardian as well, and by nobody else", async () => {
    const { learner, guardian } = await fullLearner();
    const stranger = await world.addLearner();
    await expect(requestFor(learner, stranger.viewer)).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
    const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
    await expect(requestFor(learner, counsellor)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
    const request = await requestFor(learner, guardian.viewer);
    if (!request.ok) throw new Error("refused");
    const erasureId = toPublicId("erasure", request.value.id);
    for (const id of [erasureId, toPublicId("erasure", crypto.randomUUID()), "x"])
      await expect(database.run(cancelErasure, stranger.viewer, { erasureId: id })).rejects.toMatchObject({
        extensions: { code: "NOT_FOUND" },
      });
    const text = `query E($id: ID) { erasures(learnerId: $id) { nodes { status viewerCanCancel } } }`;
    const id = toPublicId("learner", learner.learnerId);
    const waits = (viewerCanCancel: boolean) => ({ erasures: { nodes: [{ status: "REQUESTED", viewerCanCancel }] } });
    expect((await ask(guardian.viewer, text, { id })).data).toEqual(waits(true));
    expect((await ask(learner.viewer, text, { id })).data).toEqual(waits(true));
    expect((await ask(counsellor, text, { id })).data).toEqual(waits(false));
    expect((await ask(stranger.viewer, text, { id })).data).toEqual({ erasures: { nodes: [] } });
    expect((await database.run(cancelErasure, learner.viewer, { erasureId })).ok).toBe(true);
  });
});
