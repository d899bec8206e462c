import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, toPublicId } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { invitations } from "../accounts/invitations.table.ts";
import { companies } from "../companies/companies.table.ts";
import { partnerships } from "../recognitions/partnerships.table.ts";
import { mentorAssignments, mentorDeviations, mentors } from "./mentors.table.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
const ask = askIn(database);
const partnershipId = newId<"partnership">();
await db
  .insert(partnerships)
  .values({ id: partnershipId, kind: "SECTORAL", name: "Bouw", jointCommittees: ["124"], isConfirmed: true });
const company = await world.addCompany();
const { companyId, branchId, mentorId } = company;
const other = await world.addCompany();
await db.update(companies).set({ jointCommittee: "124" }).where(eq(companies.id, companyId));
const mentor = await world.addPerson("MENTOR", { companyIds: [companyId] });
const deviationId = newId<"deviation">();
const { programmeId } = world;
await db.insert(mentorDeviations).values({
  ...{ id: deviationId, companyId, mentorId, programmeId, kind: "AGE", status: "REQUESTED" },
  ...{ proofKind: "CERTIFICATE", proof: "Diploma", requestedAt: testMoment, requestedById: company.viewer.userId },
});

const viewers = {
  administrator: company.viewer,
  "mentor themselves": mentor,
  colleague: await world.addPerson("MENTOR", { companyIds: [companyId] }),
  "counsellor with a mandate for mentors": await world.addPerson("COUNSELLOR", {
    mandates: [{ companyId, scopes: ["MANAGE_MENTORS"] }],
  }),
  "counsellor with another mandate": await world.addPerson("COUNSELLOR", {
    mandates: [{ companyId, scopes: ["PUBLISH_WORKPLACE"] }],
  }),
  "officer of the partnership": await world.addPerson("RECOGNITION_OFFICER", { partnershipIds: [partnershipId] }),
  "officer of another partnership": await world.addPerson("RECOGNITION_OFFICER", { partnershipIds: [newId()] }),
  "government administrator": await world.addPerson("GOV_ADMIN"),
  "another company": other.viewer,
  "administrator of a school": await world.addPerson("PROVIDER_ADMIN", { providerIds: [world.providerId] }),
  learner: (await world.addLearner()).viewer,
} as const satisfies Readonly<Record<string, Viewer>>;
type Who = keyof typeof viewers;
await db.update(mentors).set({ userId: mentor.userId }).where(eq(mentors.id, mentorId));

/** Who finds the mentor in the own list, by id, and the request for a deviation. */
const rights: readonly (readonly [Who, { list: boolean; one: boolean; deviation: boolean }])[] = [
  ["administrator", { list: true, one: true, deviation: true }],
  ["mentor themselves", { list: true, one: true, deviation: true }],
  ["colleague", { list: false, one: false, deviation: false }],
  ["counsellor with a mandate for mentors", { list: true, one: true, deviation: true }],
  ["counsellor with another mandate", { list: false, one: false, deviation: false }],
  ["officer of the partnership", { list: false, one: true, deviation: true }],
  ["officer of another partnership", { list: false, one: false, deviation: false }],
  ["government administrator", { list: false, one: true, deviation: true }],
  ["another company", { list: false, one: false, deviation: false }],
  ["administrator of a school", { list: false, one: false, deviation: false }],
  ["learner", { list: false, one: false, deviation: false }],
];
const id = toPublicId("mentor", mentorId);
const text = `query ($id: ID!) {
  myMentors(first: 50) { nodes { id } }
  mentor(id: $id) { id }
  mentorDeviations(first: 50) { nodes { id } }
}`;

test.each(rights)("%s: %o", async (who, { list, one, deviation }) => {
  const { data } = await ask(viewers[who], text, { id });
  const listed = (page: unknown): string => JSON.stringify(page);
  expect({
    list: listed(data?.["myMentors"]).includes(id),
    one: data?.["mentor"] !== null,
    deviation: listed(data?.["mentorDeviations"]).includes(toPublicId("deviation", deviationId)),
  }).toEqual({ list, one, deviation });
});

test("a visitor signs in first", async () => {
  const { errors } = await ask(null, text, { id });
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(["UNAUTHENTICATED"]));
});

test("unknown mentors and those of others answer alike", async () => {
  for (const [viewer, asked] of [
    [other.viewer, id],
    [company.viewer, toPublicId("mentor", newId<"mentor">())],
    [company.viewer, "nonsense"],
  ] as const)
    expect(await ask(viewer, "query ($id: ID!) { mentor(id: $id) { id } }", { id: asked })).toEqual({
      data: { mentor: null },
    });
});

test("the rules are there for everybody, who changed them is not", async () => {
  const rules = `{ rules(first: 100, key: "mentor.trainingMonths") { nodes { key scope value isConfirmed viewerCanEdit changes { id } } } }`;
  for (const [viewer, viewerCanEdit] of [
    [viewers["government administrator"], true],
    [company.viewer, false],
    [null, false],
  ] as const)
    expect((await ask(viewer, rules)).data).toEqual({
      rules: {
        nodes: [
          { key: "mentor.trainingMonths", scope: "124", value: 6, isConfirmed: true, viewerCanEdit, changes: [] },
          { key: "mentor.trainingMonths", scope: null, value: 12, isConfirmed: true, viewerCanEdit, changes: [] },
        ].toSorted((one, next) => Number(one.scope !== null) - Number(next.scope !== null)),
      },
    });
});

describe("the page of a mentor", () => {
  const page = `query ($id: ID!) { mentor(id: $id) {
    hasAccount viewerCanInvite accountInvitation { state sentAt }
    places { rules { key value scope isConfirmed } problems { code } }
    deviations { recognitions { branch { id } } } } }`;

  test("names the conditions of the sector, and the files of the branch for a deviation", async () => {
    const { data } = await ask(company.viewer, page, { id });
    expect(data).toMatchObject({
      mentor: {
        ...{ hasAccount: true, viewerCanInvite: false, accountInvitation: null },
        places: [
          {
            rules: [
              { key: "mentor.minimumAge", value: 25, scope: null, isConfirmed: true },
              { key: "mentor.minimumAgeWithDeviation", value: 23 },
              { key: "mentor.yearsOfPractice", value: 5 },
              { key: "mentor.recordMonths", value: 12 },
              { key: "mentor.trainingMonths", value: 6, scope: "124" },
            ],
          },
        ],
        deviations: [{ recognitions: [{ branch: { id: toPublicId("branch", branchId) } }] }],
      },
    });
  });

  test("says each reason why somebody may not be mentor", async () => {
    await db
      .update(mentors)
      .set({ birthDate: day("2002-11-24"), recordIssuedOn: day("2025-11-22"), trainedOn: null })
      .where(eq(mentors.id, mentorId));
    await db
      .update(mentorAssignments)
      .set({ yearsOfPractice: 4, trainingDueOn: day("2026-11-22") })
      .where(eq(mentorAssignments.mentorId, mentorId));
    expect((await ask(company.viewer, page, { id })).data).toMatchObject({
      mentor: {
        places: [
          {
            problems: ["MENTOR_AGE", "MENTOR_PRACTICE", "MENTOR_RECORD", "MENTOR_TRAINING_DUE"].map((code) => ({
              code,
            })),
          },
        ],
      },
    });
  });

  test("offers an administrator to invite who has no account, and shows them alone when that was done", async () => {
    const email = "mia@example.org";
    const away = await world.addCompany();
    await db.update(mentors).set({ email: "Mia@Example.org" }).where(eq(mentors.id, away.mentorId));
    const read = async (viewer: Viewer) =>
      (await ask(viewer, page, { id: toPublicId("mentor", away.mentorId) })).data?.["mentor"];
    expect(await read(away.viewer)).toMatchObject({
      hasAccount: false,
      viewerCanInvite: true,
      accountInvitation: null,
    });
    const invite = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) {
      ... on Invitation { state } ... on UserErrors { problems { code } } } }`;
    const input = { idempotencyKey: "mia", email, name: "Mia Mentor", role: "MENTOR" };
    expect((await ask(away.viewer, invite, { input })).data).toEqual({ inviteMember: { state: "OPEN" } });
    expect(await read(away.viewer)).toMatchObject({ accountInvitation: { state: "OPEN" } });
    const judge = await read(viewers["government administrator"]);
    expect(judge).toMatchObject({ viewerCanInvite: false, accountInvitation: null });
    await db.update(invitations).set({ revokedAt: testMoment }).where(eq(invitations.email, email));
    expect(await read(away.viewer)).toMatchObject({ accountInvitation: null });
  });
});
