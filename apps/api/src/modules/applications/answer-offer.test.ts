import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld, type TestLearner } from "../../test-support/test-world.ts";
import { guardianships } from "../learners/guardianships.table.ts";
import { workplaces } from "../workplaces/workplaces.table.ts";
import { answerOffer } from "./answer-offer.ts";
import { applicationEvents, applications } from "./applications.table.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
const forbidden = { extensions: { code: "FORBIDDEN" } };
const notFound = { extensions: { code: "NOT_FOUND" } };

const reply = (viewer: Viewer, id: Id<"application">, accept: boolean, at?: Date) =>
  database.run(answerOffer, viewer, { applicationId: toPublicId("application", id), accept }, at);
const rowOf = async (id: Id<"application">) => (await db.select().from(applications).where(eq(applications.id, id)))[0];

/** An offer to a minor of 17 with a confirmed guardian. */
async function offered(learner?: TestLearner) {
  const minor = learner ?? (await world.addLearner());
  const guardian = await world.addGuardian(minor);
  const workplace = await world.addWorkplace({ placesTaken: 1, status: "FILLED" });
  const { applicationId } = await world.addApplication(workplace, { status: "OFFERED", learner: minor });
  return { learner: minor, guardian, workplace, applicationId };
}

describe("an offer to a minor", () => {
  test.each(["learner", "guardian"] as const)(
    "waits for the other after the yes of the %s, and is taken then",
    async (first) => {
      const { learner, guardian, workplace, applicationId } = await offered();
      const order = first === "learner" ? [learner, guardian] : [guardian, learner];
      const other = await world.addApplication(await world.addWorkplace(), { learner });
      expect((await reply(order[0]!.viewer, applicationId, true)).ok).toBe(true);
      expect((await rowOf(applicationId))?.status).toBe("OFFERED");
      expect((await rowOf(other.applicationId))?.status).toBe("SENT");
      const events = await db
        .select()
        .from(applicationEvents)
        .where(eq(applicationEvents.applicationId, applicationId));
      expect(events).toEqual([]);
      expect((await reply(order[1]!.viewer, applicationId, true)).ok).toBe(true);
      expect(await rowOf(applicationId)).toMatchObject({
        status: "ACCEPTED",
        guardianAgreedById: guardian.viewer.userId,
      });
      expect((await rowOf(other.applicationId))?.status).toBe("SUPERSEDED");
      const [place] = await db.select().from(workplaces).where(eq(workplaces.id, workplace.workplaceId));
      expect(place).toMatchObject({ placesTaken: 1, status: "FILLED" });
    },
  );

  test("is taken once when both say yes at the same moment", async () => {
    const { learner, guardian, applicationId } = await offered();
    const results = await Promise.all([learner, guardian].map(({ viewer }) => reply(viewer, applicationId, true)));
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await rowOf(applicationId))?.status).toBe("ACCEPTED");
    const events = await db.select().from(applicationEvents).where(eq(applicationEvents.applicationId, applicationId));
    expect(events.map(({ status }) => status)).toEqual(["ACCEPTED"]);
  });

  test.each(["learner", "guardian"] as const)("is declined by the %s, also after the yes of the other", async (who) => {
    const scene = await offered();
    const other = who === "learner" ? scene.guardian : scene.learner;
    await reply(other.viewer, scene.applicationId, true);
    expect((await reply(scene[who].viewer, scene.applicationId, false)).ok).toBe(true);
    expect((await rowOf(scene.applicationId))?.status).toBe("DECLINED");
    const [place] = await db.select().from(workplaces).where(eq(workplaces.id, scene.workplace.workplaceId));
    expect(place).toMatchObject({ placesTaken: 0, status: "PUBLISHED" });
    expect(await reply(other.viewer, scene.applicationId, true)).toMatchObject({ problems: [{ code: "WRONG_STATE" }] });
  });

  test("needs one guardian of two", async () => {
    const { learner, applicationId } = await offered();
    const second = await world.addGuardian(learner);
    await reply(learner.viewer, applicationId, true);
    await reply(second.viewer, applicationId, true);
    expect(await rowOf(applicationId)).toMatchObject({ status: "ACCEPTED", guardianAgreedById: second.viewer.userId });
  });

  test("does not wait for a guardian who has not confirmed, or whose link has ended", async () => {
    for (const status of ["INVITED", "ENDED"] as const) {
      const learner = await world.addLearner();
      await world.addGuardian(learner, { status });
      const { applicationId } = await world.addApplication(await world.addWorkplace({ placesTaken: 1 }), {
        status: "OFFERED",
        learner,
      });
      await reply(learner.viewer, applicationId, true);
      expect((await rowOf(applicationId))?.status).toBe("ACCEPTED");
    }
  });
});

describe("turning 18 in between", () => {
  const dayBefore = new Date("2026-11-23T22:59:00Z");
  const birthday = new Date("2026-11-23T23:00:00Z");
  const almost18 = () => world.addLearner({ birthDate: day("2008-11-24") });

  test("the learner's own yes is enough from midnight in Flanders on", async () => {
    const { learner, applicationId } = await offered(await almost18());
    await reply(learner.viewer, applicationId, true, dayBefore);
    expect((await rowOf(applicationId))?.status).toBe("OFFERED");
    await reply(learner.viewer, applicationId, true, birthday);
    expect((await rowOf(applicationId))?.status).toBe("ACCEPTED");
  });

  test("the guardian is not heard any more, not even when the learner leaves the link on", async () => {
    const { learner, guardian, applicationId } = await offered(await almost18());
    await reply(learner.viewer, applicationId, true, dayBefore);
    const answer = (accept: boolean) => reply(guardian.viewer, applicationId, accept, birthday);
    for (const accept of [true, false]) await expect(answer(accept)).rejects.toMatchObject(notFound);
    await db.update(guardianships).set({ keepsAfter18: true }).where(eq(guardianships.id, guardian.guardianshipId));
    for (const accept of [true, false]) await expect(answer(accept)).rejects.toMatchObject(forbidden);
    expect((await rowOf(applicationId))?.status).toBe("OFFERED");
  });

  test("a guardian who agreed before does not take the place for who is of age now", async () => {
    const { learner, guardian, applicationId } = await offered(await almost18());
    await reply(guardian.viewer, applicationId, true, dayBefore);
    expect((await rowOf(applicationId))?.status).toBe("OFFERED");
    await reply(learner.viewer, applicationId, false, birthday);
    expect((await rowOf(applicationId))?.status).toBe("DECLINED");
  });
});

test("the guardian of another child gets the answer of an id nobody has", async () => {
  const { applicationId } = await offered();
  const stranger = await world.addGuardian(await world.addLearner());
  for (const id of [applicationId, newId<"application">()])
    await expect(reply(stranger.viewer, id, true)).rejects.toMatchObject(notFound);
});
