import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "../../test-support/test-database.ts";
import { miniProfile, testWorld } from "../../test-support/test-world.ts";
import { applications } from "../applications/applications.table.ts";
import { learners } from "./learners.table.ts";
import { saveMiniProfile } from "./save-mini-profile.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
const input = {
  miniProfile: { ...miniProfile, why: "Nieuw waarom" },
  nameDisclosure: "INITIALS",
  travelKilometres: 35,
};

test("the profile is kept for the next application; what was sent stays as it was", async () => {
  const { applicationId, learner } = await world.addApplication(await world.addWorkplace());
  expect(await database.run(saveMiniProfile, learner.viewer, input)).toEqual({
    ok: true,
    value: { id: learner.learnerId },
  });
  const [row] = await db.select().from(learners).where(eq(learners.id, learner.learnerId));
  expect(row).toMatchObject(input);
  const [sent] = await db.select().from(applications).where(eq(applications.id, applicationId));
  expect(sent).toMatchObject({ miniProfile, nameDisclosure: "FIRST_NAME" });
});

test("nobody else's profile changes", async () => {
  const [one, other] = [await world.addLearner(), await world.addLearner()];
  await database.run(saveMiniProfile, one.viewer, input);
  const [row] = await db.select().from(learners).where(eq(learners.id, other.learnerId));
  expect(row).toMatchObject({ miniProfile, travelKilometres: 20 });
});

test("every answer that is missing or too long is named at once", async () => {
  const { viewer } = await world.addLearner();
  const wrong = {
    ...input,
    miniProfile: { ...miniProfile, why: " ", travel: "a".repeat(501), question: "" },
    travelKilometres: 0,
  };
  expect(await database.run(saveMiniProfile, viewer, wrong)).toMatchObject({
    problems: [
      { code: "TOO_SHORT", path: ["miniProfile", "why"] },
      { code: "TOO_LONG", path: ["miniProfile", "travel"], params: { maximum: 500 } },
      { code: "OUT_OF_RANGE", path: ["travelKilometres"] },
    ],
  });
});

test("only a learner has one", async () => {
  const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
  await expect(database.run(saveMiniProfile, counsellor, input)).rejects.toMatchObject({
    extensions: { code: "FORBIDDEN" },
  });
});
