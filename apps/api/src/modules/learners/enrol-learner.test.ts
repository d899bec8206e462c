import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, newPersonId, toPublicId } from "@leerplek/domain/shared/id";
import { applicationStatuses } from "@leerplek/domain/applications/application";
import { applicationAfter } from "@leerplek/domain/applications/application-transitions";
import { applications } from "../applications/applications.table.ts";
import { applyToWorkplace } from "../applications/apply-to-workplace.ts";
import { endEnrolment } from "../applications/end-enrolment.ts";
import { postcodes } from "../programmes/reference.table.ts";
import { providers } from "../schools/schools.table.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { miniProfile, testWorld } from "../../test-support/test-world.ts";
import { enrolLearner } from "./enrol-learner.ts";
import { guardianships } from "./guardianships.table.ts";
import { learners } from "./learners.table.ts";
import { updateEnrolment } from "./update-enrolment.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
await db.insert(postcodes).values({
  ...{ postcode: "2000", place: "Antwerpen", municipalityNis: "11002", municipality: "Antwerpen" },
  ...{ latitude: 51.22, longitude: 4.4 },
});
const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
const otherProviderId = newId<"provider">();
await db.insert(providers).values({
  ...{ id: otherProviderId, name: "Andere school", kind: "SECONDARY_SCHOOL", municipalityNis: "11002" },
  ...{ postcode: "2000", latitude: 51.22, longitude: 4.4 },
});
const stranger = await world.addPerson("PROVIDER_ADMIN", { providerIds: [otherProviderId] });

let count = 0;
const input = (more: object = {}) => ({
  idempotencyKey: crypto.randomUUID(),
  firstName: "Lien",
  lastName: `Leerling ${++count}`,
  birthDate: "2009-05-10",
  email: `Lien.${count}@Example.org`,
  postcode: "2000",
  programmeId: toPublicId("programme", world.programmeId),
  ...more,
});
const enrol = (more: object = {}, viewer = counsellor) => database.run(enrolLearner, viewer, input(more));
const rowOf = async (id: string) => (await db.select().from(learners)).find((each) => each.id === id);
async function enrolled(more: object = {}) {
  const result = await enrol(more);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.id;
}

describe("enrolling one learner", () => {
  test("writes address in small letters, the municipality of the postal code and who enrolled as counsellor", async () => {
    const id = await enrolled({ guardians: [{ name: "An Ouder", email: "An@Example.org" }] });
    expect(await rowOf(id)).toMatchObject({
      email: expect.stringMatching(/^lien\.\d+@example\.org$/),
      municipalityNis: "11002",
      counsellorId: counsellor.userId,
      providerId: world.providerId,
      userId: null,
      endedOn: null,
    });
    const [link] = await db.select().from(guardianships).where(eq(guardianships.learnerId, id));
    expect(link).toMatchObject({
      ...{ name: "An Ouder", email: "an@example.org", status: "INVITED", linkedBy: "PROVIDER", userId: null },
      linkedById: counsellor.userId,
    });
  });

  test.each([
    ["an address that is enrolled here", { email: "al@example.org" }, ["ALREADY_ENROLLED email"]],
    ["a learner of 14", { birthDate: "2011-11-24" }, ["LEARNER_AGE birthDate"]],
    ["a programme nobody has", { programmeId: toPublicId("programme", newId()) }, ["UNKNOWN_REFERENCE programmeId"]],
    ["a programme that is no id", { programmeId: "zorg" }, ["UNKNOWN_REFERENCE programmeId"]],
    ["a postal code that does not exist", { postcode: "9999" }, ["UNKNOWN_REFERENCE postcode"]],
    [
      "a counsellor of another school",
      { counsellorId: toPublicId("user", stranger.userId) },
      ["UNKNOWN_REFERENCE counsellorId"],
    ],
    ["empty names", { firstName: " ", lastName: "" }, ["REQUIRED firstName", "REQUIRED lastName"]],
    ["a name that a spreadsheet would run", { firstName: "=HYPERLINK(1)" }, ["INVALID_FORMAT firstName"]],
    ["a name with a line end", { lastName: "Jan\nPiet" }, ["INVALID_FORMAT lastName"]],
    ["a name with a NUL", { lastName: "Jan\0Piet" }, ["INVALID_FORMAT lastName"]],
    ["a name of 81 characters", { lastName: "a".repeat(81) }, ["TOO_LONG lastName"]],
    ["no address", { email: "lien" }, ["INVALID_FORMAT email"]],
    ["a day that does not exist", { birthDate: "2009-02-29" }, ["INVALID_FORMAT birthDate"]],
    ["a telephone number of letters", { phone: "bel mij" }, ["INVALID_FORMAT phone"]],
    [
      "a learner as own guardian",
      { email: "zelf@example.org", guardians: [{ name: "Zelf", email: "ZELF@example.org" }] },
      ["GUARDIAN_IS_LEARNER guardians.0.email"],
    ],
    [
      "the same guardian twice",
      {
        guardians: [
          { name: "A", email: "a@example.org" },
          { name: "B", email: "A@example.org" },
        ],
      },
      ["ALREADY_LINKED guardians.1.email"],
    ],
    [
      "five guardians",
      { guardians: [1, 2, 3, 4, 5].map((n) => ({ name: "A", email: `a${n}@example.org` })) },
      ["TOO_LONG guardians"],
    ],
  ])("%s is refused", async (_what, more, wanted) => {
    if ("email" in more && more.email === "al@example.org") await enrolled({ email: "al@example.org" });
    const before = await db.$count(learners);
    const result = await enrol(more);
    expect(result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(wanted);
    expect(await db.$count(learners)).toBe(before);
  });

  test("a namesake born on the same day is the same person; another day is somebody else", async () => {
    await enrolled({ firstName: "Zoë", lastName: "De Smet" });
    expect(await enrol({ firstName: "Zoe", lastName: "Desmet" })).toMatchObject({
      problems: [{ code: "ALREADY_ENROLLED" }],
    });
    expect((await enrol({ firstName: "Zoë", lastName: "De Smet", birthDate: "2009-05-11" })).ok).toBe(true);
  });

  test("another school enrols the same person and learns nothing of it", async () => {
    await enrolled({ email: "twee.scholen@example.org" });
    const elsewhere = await enrol({ email: "twee.scholen@example.org" }, stranger);
    expect(elsewhere.ok).toBe(true);
  });

  test("the same key answers the first result", async () => {
    const same = input();
    const first = await database.run(enrolLearner, counsellor, same);
    expect(await database.run(enrolLearner, counsellor, same)).toEqual(first);
  });

  test("of two who enrol somebody at the same moment one is told", async () => {
    const results = await Promise.all([1, 2].map(() => enrol({ email: "samen@example.org", lastName: "Samen" })));
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  test.each(["LEARNER", "GUARDIAN", "COMPANY_ADMIN", "MENTOR", "RECOGNITION_OFFICER", "GOV_ADMIN"] as const)(
    "a %s may not",
    async (role) => {
      await expect(enrol({}, await world.addPerson(role))).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
    },
  );
});

describe("mending and ending an enrolment", () => {
  const { idempotencyKey: _key, ...fields } = input();
  const update = (id: string, more: object = {}, viewer = counsellor) =>
    database.run(updateEnrolment, viewer, { ...fields, ...more, learnerId: toPublicId("learner", id) });
  const end = (id: string, viewer = counsellor) =>
    database.run(endEnrolment, viewer, { learnerId: toPublicId("learner", id), reason: "STOPPED" });

  test("a learner keeps the own address and takes no other's", async () => {
    const [one, other] = [await enrolled({ email: "een@example.org" }), await enrolled({ email: "ander@example.org" })];
    expect(await update(one, { email: "een@example.org", lastName: "Nieuw" })).toEqual({
      ok: true,
      value: { id: one },
    });
    expect((await rowOf(one))?.lastName).toBe("Nieuw");
    expect(await update(one, { email: "ander@example.org" })).toMatchObject({
      problems: [{ code: "ALREADY_ENROLLED" }],
    });
    expect((await rowOf(other))?.email).toBe("ander@example.org");
  });

  test.each(applicationStatuses)("a learner who leaves has no open application any more: %s", async (status) => {
    const { applicationId, learner } = await world.addApplication(
      await world.addWorkplace({ placesTaken: 1, places: 2 }),
      {
        status,
      },
    );
    expect((await end(learner.learnerId)).ok).toBe(true);
    const [row] = await db.select().from(applications).where(eq(applications.id, applicationId));
    expect(row?.status).toBe(applicationAfter(status, "withdraw").ok ? "WITHDRAWN" : status);
    expect(await rowOf(learner.learnerId)).toMatchObject({ endedOn: "2026-11-23", endReason: "STOPPED" });
  });

  test("who left cannot apply, be changed or leave again, and may be enrolled anew", async () => {
    const learner = await world.addLearner({ email: "terug@example.org" });
    await end(learner.learnerId);
    const wrong = { problems: [{ code: "WRONG_STATE", path: ["learnerId"] }] };
    expect(await end(learner.learnerId)).toMatchObject(wrong);
    expect(await update(learner.learnerId)).toMatchObject(wrong);
    const workplace = await world.addWorkplace();
    const apply = { miniProfile, idempotencyKey: "k", workplaceId: toPublicId("workplace", workplace.workplaceId) };
    expect(await database.run(applyToWorkplace, learner.viewer, apply)).toMatchObject({
      problems: [{ code: "NOT_ENROLLED" }],
    });
    expect((await enrol({ email: "terug@example.org" })).ok).toBe(true);
  });

  test("another school gets the answer of a learner nobody has", async () => {
    const id = await enrolled();
    const notFound = { extensions: { code: "NOT_FOUND" } };
    for (const each of [id, newPersonId<"learner">()]) {
      await expect(update(each, {}, stranger)).rejects.toMatchObject(notFound);
      await expect(end(each, stranger)).rejects.toMatchObject(notFound);
    }
  });
});
