import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { applicationStatuses, type ApplicationStatus } from "@leerplek/domain/applications/application";
import { nameDisclosures, type NameDisclosure } from "@leerplek/domain/learners/learner";
import { proposalStatuses } from "@leerplek/domain/matches/match-proposal";
import { toPublicId } from "@leerplek/domain/shared/id";
import { readMailbox, type CaughtMail } from "@leerplek/local/mailbox";
import { startMeilisearch } from "@leerplek/local/meilisearch";
import { accountMailNames, mailNames } from "../events.ts";
import { answerOffer } from "../modules/applications/answer-offer.ts";
import { applicationEvents, applications } from "../modules/applications/applications.table.ts";
import { applyToWorkplace } from "../modules/applications/apply-to-workplace.ts";
import { offerPlace } from "../modules/applications/offer-place.ts";
import { openApplication } from "../modules/applications/open-application.ts";
import { shortlistApplication } from "../modules/applications/shortlist-application.ts";
import { bookInterviewSlot } from "../modules/interviews/book-interview-slot.ts";
import { interviews } from "../modules/interviews/interviews.table.ts";
import { recordInterview } from "../modules/interviews/record-interview.ts";
import { matchProposals } from "../modules/matches/matches.table.ts";
import { mentors } from "../modules/mentors/mentors.table.ts";
import { rebuildSearch } from "../modules/workplaces/search/rebuild-search.ts";
import { outboxState, queueForSearch } from "../modules/workplaces/search/search-outbox.repository.ts";
import { startSearchRelay } from "../modules/workplaces/search/search-relay.ts";
import { openSearchIndex } from "../platform/search-index.ts";
import { askIn } from "../test-support/ask.ts";
import { mailWorld, roleOfAddress, secrets, standingAlone, type MailSetting } from "../test-support/mail-world.ts";
import { foundIn, learnerPlanter, type PlantedName } from "../test-support/planted-learners.ts";
import { testDatabase, testMoment } from "../test-support/test-database.ts";
import { miniProfile } from "../test-support/test-world.ts";

const database = await testDatabase();
const { db, sql } = database;
const mails = await mailWorld(database);
const { world } = mails;
const planter = learnerPlanter(database, world);

const ofLearner: readonly PlantedName[] = [
  ...(["firstName", "lastName", "email", "phone", "street", "municipality", "birthDate", "nationalNumber"] as const),
];
const ofGuardians: readonly PlantedName[] = [
  "guardianName",
  "guardianEmail",
  "otherGuardianName",
  "otherGuardianEmail",
];
const all = [...ofLearner, ...ofGuardians];

/** Subject, text, page and calendar file of a mail, with the lines of the calendar made whole and entities as people read them. */
const textsOf = ({ subject, text, html, attachments }: CaughtMail): string[] =>
  [subject, text, html, ...attachments.map(({ content }) => content.toString().replaceAll(/\r?\n[ \t]/g, ""))].map(
    (each) =>
      each
        .replaceAll("&#39;", "'")
        .replaceAll("&#x27;", "'")
        .replaceAll("&quot;", '"')
        .replaceAll("\\,", ",")
        .toLowerCase(),
  );

const planted = await planter.plant();
const { values } = planted;
const setting: MailSetting = { ...(await mails.addSetting()), learner: planted.learner };
const { workplace, learner } = setting;
const applicationId = await mails.addApplication(setting, "SENT");
const proposalId = await mails.addProposal(setting, "PROPOSED", { reason: "Past goed." });
const interviewId = await planter.addInterview(workplace, { applicationId, learner });
/** Of which row the kinds of mail tell. */
const told: readonly (readonly [RegExp, string])[] = [
  [/^(application|place|offer)-/, applicationId],
  [/^interview-/, interviewId],
  [/^match-/, proposalId],
  [/^workplace-/, workplace.workplaceId],
  [/^guardian-/, planted.guardian.guardianshipId],
  [/^learner-/, await mails.addLearnerInvitation(setting)],
  [/^erasure-/, await mails.addErasure(setting, "REQUESTED")],
];
/** Kinds that know of no learner. */
const ofOthers = /^(mandate|recognition|mentor|deviation|member|activity-list|company|branch|profile-limit|retention)-/;
const kinds = mailNames.filter((name) => !accountMailNames.some((each) => each === name) && !ofOthers.test(name));

test("every kind of mail is tried here, or has nothing to do with learners", () => {
  expect(kinds.filter((name) => !told.some(([pattern]) => pattern.test(name)))).toEqual([]);
});

describe("mails and calendar files, sent late: whatever became of the application in the meantime", () => {
  async function mailsNow(): Promise<readonly CaughtMail[]> {
    const before = (await readMailbox(mails.folder, 1))[0]?.id ?? "";
    for (const mail of kinds)
      for (const [pattern, id] of told) if (pattern.test(mail)) await mails.handlers.mail({ mail, id, actorId: null });
    return (await readMailbox(mails.folder, 100)).filter(({ id }) => id > before);
  }
  const isOfCompany = (mail: CaughtMail): boolean => ["baas", "mentor", "andere-mentor"].includes(roleOfAddress(mail));

  const names = ["firstName", "lastName"] as const;
  /** What a mail may tell whoever it is sent to; a parent hears who else is linked (reliability T5), never at which address. */
  function mayRead(mail: CaughtMail, mayName: boolean): readonly PlantedName[] {
    if (isOfCompany(mail)) return mayName ? ["firstName"] : [];
    switch (mail.to[0]) {
      case values.guardianEmail:
        return [...names, "guardianName", "guardianEmail", "otherGuardianName"];
      case values.otherGuardianEmail:
        return [...names, "otherGuardianName", "otherGuardianEmail", "guardianName"];
      case values.email:
        return [...names, "email", ...ofGuardians];
      default:
        return [...names, ...ofGuardians];
    }
  }
  function expectKept(sent: readonly CaughtMail[], what: string, mayName: boolean): void {
    for (const mail of sent) {
      const may = mayRead(mail, mayName);
      const leaked = foundIn(textsOf(mail), values, all).filter((name) => !may.includes(name));
      expect([what, mail.subject, mail.to, leaked]).toEqual([what, mail.subject, mail.to, []]);
      expect(foundIn([mail.subject.toLowerCase()], values, all)).toEqual([]);
    }
  }
  const namesCandidate = (status: ApplicationStatus): boolean =>
    !["REJECTED", "DECLINED", "EXPIRED", "WITHDRAWN", "SUPERSEDED", "CLOSED"].includes(status);

  let toCompany = 0;
  test.each(applicationStatuses.flatMap((status) => nameDisclosures.map((choice) => [status, choice] as const)))(
    "%s, %s",
    async (status, nameDisclosure: NameDisclosure) => {
      await db
        .update(applications)
        .set({ status, nameDisclosure, version: 2 })
        .where(eq(applications.id, applicationId));
      const sent = await mailsNow();
      toCompany += sent.filter(isOfCompany).length;
      expectKept(sent, status, nameDisclosure === "FIRST_NAME" && namesCandidate(status));
    },
  );

  test.each(proposalStatuses)("a proposal: %s", async (status) => {
    await db.update(applications).set({ status: "CLOSED" }).where(eq(applications.id, applicationId));
    await db.update(interviews).set({ status: "CANCELLED" }).where(eq(interviews.id, interviewId));
    const agreedAt = status === "LEARNER_OK" || status === "CONFIRMED" ? testMoment : null;
    await db.update(matchProposals).set({ status, agreedAt }).where(eq(matchProposals.id, proposalId));
    const sent = await mailsNow();
    expectKept(sent, status, agreedAt !== null);
  });

  test("and the company did get mails", () => expect(toCompany).toBeGreaterThan(10));
});

/** Where else something of a learner could end up. A new output (webhooks, exports) is added here. */
const outputs: Readonly<Record<string, string>> = {
  "audit log": "select l::text as t from audit_log l",
  "job queue": "select j::text as t from pgboss.job j",
  "search outbox": "select o::text as t from search_outbox o",
  "text of the search": "select w.search_text as t from workplaces w",
  "idempotency keys": "select k::text as t from idempotency_keys k",
  "sent mails": "select m.message_id as t from sent_mails m",
};

describe("a whole course from application to agreement", async () => {
  const mentorName = "Geheimmentor";
  const folder = join(tmpdir(), `leerplek-disclosure-${crypto.randomUUID()}`);
  const engine = await startMeilisearch({ dataDir: folder });
  const search = openSearchIndex(engine);
  const log: string[] = [];
  const write = (...parts: unknown[]): void => void log.push(JSON.stringify(parts));
  const databaseUrl = database.url;
  const own = await planter.plant();
  const place = await world.addWorkplace({ places: 2 });
  await db.update(mentors).set({ lastName: mentorName }).where(eq(mentors.id, place.company.mentorId));
  await rebuildSearch({ databaseUrl, search });
  const relay = startSearchRelay({ databaseUrl, search, log: { info: write, warn: write, error: write } });
  afterAll(async () => {
    await relay.stop();
    search.close();
    await engine.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const company = place.company.viewer;
  const inPublic = toPublicId("workplace", place.workplaceId);
  let id = "";
  const done = async (work: Promise<{ readonly ok: boolean }>): Promise<void> =>
    expect(await work).toMatchObject({ ok: true });

  test("runs", async () => {
    const key = { idempotencyKey: "disclosure" };
    const sent = await database.run(applyToWorkplace, own.learner.viewer, {
      ...key,
      workplaceId: inPublic,
      miniProfile,
    });
    if (!sent.ok) throw new Error("not sent");
    id = toPublicId("application", sent.value.id);
    await done(database.run(openApplication, company, { applicationId: id }));
    await done(database.run(shortlistApplication, company, { applicationId: id }));
    const slotId = toPublicId("slot", await world.addSlot(place));
    await done(
      database.run(bookInterviewSlot, own.learner.viewer, {
        ...key,
        idempotencyKey: "booked",
        applicationId: id,
        slotId,
      }),
    );
    const [interview] = await db
      .select({ id: interviews.id })
      .from(interviews)
      .where(eq(interviews.applicationId, sent.value.id));
    const later = new Date("2026-12-01T09:00:00Z");
    await done(
      database.run(
        recordInterview,
        company,
        { interviewId: toPublicId("interview", interview!.id), outcome: "DONE" },
        later,
      ),
    );
    await done(database.run(offerPlace, company, { applicationId: id }, later));
    await done(database.run(answerOffer, own.learner.viewer, { applicationId: id, accept: true }, later));
    await done(database.run(answerOffer, own.guardian.viewer, { applicationId: id, accept: true }, later));
    const events = await db.select().from(applicationEvents).where(eq(applicationEvents.applicationId, sent.value.id));
    expect(events.at(-1)?.status).toBe("ACCEPTED");
    await askIn(database)(
      company,
      `query ($id: ID!) { application(id: $id) { contact { lastName } agreementData { street } } }`,
      { id },
    );
    await database.looks.flush();
  });

  test("leaves no value of the learner or the parents in log, queue or outbox", async () => {
    for (const [name, query] of Object.entries(outputs)) {
      const rows = await sql.unsafe<{ t: string | null }[]>(query);
      const texts = rows.map(({ t }) => (t ?? "").toLowerCase());
      expect([name, foundIn(texts, own.values, all)]).toEqual([name, []]);
      if (name === "audit log") expect(texts.join()).toContain(id.replace("application_", ""));
      if (name === "job queue") expect(texts.length).toBeGreaterThan(3);
    }
  });

  test("nor anywhere in the search engine: documents, settings, tasks", async () => {
    await queueForSearch(db, [place.workplaceId, workplace.workplaceId]);
    await expect.poll(async () => (await outboxState(sql)).waiting, { timeout: 20_000 }).toBe(0);
    const documents = async () => (await search.client.index(search.name).getDocuments({ limit: 1_000 })).results;
    await expect.poll(async () => JSON.stringify(await documents()), { timeout: 20_000 }).toContain(place.workplaceId);
    const { results: indexes } = await search.client.getIndexes();
    const held: unknown[] = [indexes, await search.client.tasks.getTasks({ limit: 1_000 })];
    for (const { uid } of indexes)
      held.push(
        (await search.client.index(uid).getDocuments({ limit: 1_000 })).results,
        await search.client.index(uid).getSettings(),
      );
    const texts = [JSON.stringify(held).toLowerCase(), ...log.map((line) => line.toLowerCase())];
    for (const each of [own.values, values]) expect(foundIn(texts, each, all)).toEqual([]);
    for (const secret of [mentorName, ...Object.values(secrets), miniProfile.why])
      expect(texts.join("\n")).not.toMatch(standingAlone(secret));
    for (const q of [own.values.lastName, own.values.email, own.values.nationalNumber])
      expect((await search.search([{ q, matchingStrategy: "all" }]))[0]?.hits).toEqual([]);
  });
});
