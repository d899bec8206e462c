import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { toPublicId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { askIn } from "../../test-support/ask.ts";
import { codesOf, must, recognitionWorld, type TestFile } from "../../test-support/recognition-world.ts";
import { inSystemTask } from "../../platform/system-task.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { mentorAssignments } from "../mentors/mentors.table.ts";
import { programmes } from "../programmes/programmes.table.ts";
import { decideConcordance } from "./decide-concordance.ts";
import { draftRecognition } from "./draft-recognition.ts";
import { followByNight } from "./expire-recognitions.ts";
import { pastRecognitions, remindRenewable } from "./nightly.repository.ts";
import { recognitionMentors } from "./recognition-files.table.ts";
import { recognitions } from "./recognitions.table.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await recognitionWorld(database);
const ask = askIn(database, sql);
const today = day("2026-11-23");

const rename = async (from: Id<"programme">, to: Id<"programme">, validFrom = "2026-09-01") =>
  must(
    await database.run(decideConcordance, world.government, {
      ...{ idempotencyKey: crypto.randomUUID(), note: "Nieuwe naam vanaf dit schooljaar.", validFrom },
      ...{ fromProgrammeId: toPublicId("programme", from), toProgrammeId: toPublicId("programme", to) },
    }),
  );
const draft = ({ company }: TestFile, programmeId: Id<"programme">) =>
  database.run(draftRecognition, company.viewer, {
    idempotencyKey: crypto.randomUUID(),
    branchId: toPublicId("branch", company.branchId),
    programmeId: toPublicId("programme", programmeId),
  });
/** A recognition that can be renewed, of a programme that left the official list, and two names it could go on under. */
async function setting() {
  const file = await world.addDecided("APPROVE");
  await db
    .update(recognitions)
    .set({ validUntil: day("2027-02-28") })
    .where(eq(recognitions.id, file.id));
  const names = [await world.addProgramme(), await world.addProgramme()] as const;
  await db.update(programmes).set({ isCurrent: false }).where(eq(programmes.id, file.programmeId));
  return { file, names };
}
const readFile = async ({ company, id }: TestFile) =>
  (
    await ask(
      company.viewer,
      "query ($id: ID!) { recognition(id: $id) { viewerCanRenew programme { id } previous { id programme { id } } form { equipment } } }",
      { id: toPublicId("recognition", id) },
    )
  ).data?.["recognition"];

test("a renewal is for the name of today, two steps on, with answers and mentors, and is granted for the next period", async () => {
  const { file, names } = await setting();
  await rename(file.programmeId, names[0]);
  await db.update(programmes).set({ isCurrent: false }).where(eq(programmes.id, names[0]));
  await rename(names[0], names[1]);
  expect(await readFile(file)).toMatchObject({ viewerCanRenew: true, previous: null });
  const drafted = must(await draft(file, file.programmeId));
  const renewal: TestFile = { ...file, id: drafted.id, programmeId: names[1] };
  expect(await readFile(renewal)).toMatchObject({
    programme: { id: toPublicId("programme", names[1]) },
    previous: {
      id: toPublicId("recognition", file.id),
      programme: { id: toPublicId("programme", file.programmeId) },
    },
    form: { equipment: "Drie werkposten en een wasplaats." },
  });
  expect(await readFile(file)).toMatchObject({ viewerCanRenew: false });
  expect(codesOf(await draft(file, file.programmeId))).toEqual(["RECOGNITION_ALREADY_OPEN"]);
  const named = eq(recognitionMentors.recognitionId, renewal.id);
  expect((await db.select().from(recognitionMentors).where(named)).map(({ mentorId }) => mentorId)).toEqual([
    file.company.mentorId,
  ]);
  expect(await remindRenewable(db, today, { months: 6, days: 60 })).not.toContain(file.id);
  await world.addInReview(file.company, undefined, renewal);
  must(await world.decide(renewal, "APPROVE"));
  expect(await world.fileOf(renewal.id)).toMatchObject({
    ...{ status: "ACTIVE", programmeId: names[1], previousId: file.id },
    ...{ validFrom: "2027-03-01", validUntil: "2032-02-29" },
  });
  const past = await pastRecognitions(db, day("2027-03-01"));
  expect(past.map(({ file: { id }, isRenewed }) => [id, isRenewed])).toEqual([[file.id, true]]);
  expect(codesOf(await draft(file, file.programmeId))).toEqual(["RENEWAL_TOO_EARLY"]);
});

test("before the day the new name holds a renewal is for the old one; that day it goes over to the new one and can be handed in", async () => {
  const { file, names } = await setting();
  await rename(file.programmeId, names[0], "2026-11-24");
  const drafted = must(await draft(file, file.programmeId));
  const renewal = { ...file, id: drafted.id };
  expect(await world.fileOf(renewal.id)).toMatchObject({ programmeId: file.programmeId });
  must(await world.saveForm(renewal));
  expect(codesOf(await world.submit(renewal))).toEqual(["RECOGNITION_PROGRAMME"]);
  const night = (moment: string) =>
    inSystemTask({ ...database.served, clock: () => new Date(moment) }, (scope) => followByNight(scope));
  await night("2026-11-23T02:00:00Z");
  expect(await world.fileOf(renewal.id)).toMatchObject({ programmeId: file.programmeId });
  await night("2026-11-24T02:00:00Z");
  expect(await world.fileOf(renewal.id)).toMatchObject({ programmeId: names[0], previousId: file.id });
  must(await world.submit(renewal));
});

test("a renewal that is being written follows a name that holds already, unless the branch has a file under that name", async () => {
  const [written, elsewhere] = [await setting(), await setting()];
  const renewal = { ...written.file, id: must(await draft(written.file, written.file.programmeId)).id };
  await rename(written.file.programmeId, written.names[0]);
  expect(await world.fileOf(renewal.id)).toMatchObject({ programmeId: written.names[0], status: "DRAFT" });
  must(await world.saveForm(renewal));
  must(await world.submit(renewal));
  const { file, names } = elsewhere;
  const kept = must(await draft(file, file.programmeId));
  must(await draft(file, names[0]));
  await rename(file.programmeId, names[0]);
  expect(await world.fileOf(kept.id)).toMatchObject({ programmeId: file.programmeId });
});

test("of several new names the company chooses one, as a renewal; a mentor who has a place there keeps it", async () => {
  const { file, names } = await setting();
  for (const name of names) await rename(file.programmeId, name);
  expect(codesOf(await draft(file, file.programmeId))).toEqual(["PROGRAMME_SPLIT"]);
  const { branchId, mentorId } = file.company;
  await db
    .insert(mentorAssignments)
    .values({ mentorId, branchId, programmeId: names[1], status: "ELIGIBLE", yearsOfPractice: 9, capacity: 1 });
  const drafted = must(await draft(file, names[1]));
  expect(await world.fileOf(drafted.id)).toMatchObject({ programmeId: names[1], previousId: file.id });
  const places = await db
    .select()
    .from(mentorAssignments)
    .where(and(eq(mentorAssignments.branchId, branchId), eq(mentorAssignments.programmeId, names[1])));
  expect(places).toMatchObject([{ status: "ELIGIBLE", yearsOfPractice: 9, capacity: 1 }]);
});

interface Answer {
  readonly branches: readonly {
    readonly programmes: readonly {
      readonly programme: { readonly id: string };
      readonly recognition: object | null;
    }[];
    readonly recognised: readonly object[];
  }[];
}

test("the steps of the employer under the new name, two steps on, show the recognition got under the old one", async () => {
  const { file, names } = await setting();
  const { company } = file;
  const rows = async () => {
    const answer = await ask(
      company.viewer,
      `query ($id: ID!) { node(id: $id) { ... on Company { branches {
        programmes { programme { id } recognition { id status programme { id } } } recognised { programme { id } grantedFor { id } } } } } }`,
      { id: toPublicId("company", company.companyId) },
    );
    const { branches } = answer.data?.["node"] as unknown as Answer;
    return {
      recognitionOf: new Map(branches[0]?.programmes.map(({ programme, recognition }) => [programme.id, recognition])),
      recognised: branches[0]?.recognised,
    };
  };
  const newest = toPublicId("programme", names[1]);
  await rename(names[0], names[1]);
  expect((await rows()).recognitionOf.get(newest)).toBeUndefined();
  await world.addWorkplace({ programmeId: names[1], status: "DRAFT" }, company);
  expect((await rows()).recognitionOf.get(newest)).toBeNull();
  await rename(file.programmeId, names[0]);
  const recognition = {
    ...{ id: toPublicId("recognition", file.id), status: "ACTIVE" },
    programme: { id: toPublicId("programme", file.programmeId) },
  };
  const { recognitionOf, recognised } = await rows();
  expect(recognitionOf.get(newest)).toEqual(recognition);
  expect(recognitionOf.get(toPublicId("programme", names[0]))).toEqual(recognition);
  expect(recognised).toContainEqual({ programme: { id: newest }, grantedFor: recognition.programme });
});
