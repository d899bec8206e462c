import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Coverage } from "@leerplek/domain/programmes/programme";
import { toPublicId } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { activityWorld } from "../../test-support/activity-world.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { activityOffers, offeredActivities } from "../programmes/activity-offers.table.ts";
import { pauseWorkplace } from "./pause-workplace.ts";
import { publishWorkplace } from "./publish-workplace.ts";
import { reopenWorkplace } from "./reopen-workplace.ts";
import { updateWorkplace } from "./update-workplace.ts";
import { workplaceActivities, workplaces } from "./workplaces.table.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
const { addList, addOffer } = activityWorld(database);
const first = await addList(world.programmeId, ["wash", "cut", "dye", "shave"]);

/** A workplace in which a learner does some activities, at a branch that answered the list, or said nothing. */
async function setting(
  codes: readonly string[],
  answers: Readonly<Record<string, Coverage>> | null,
  status: "DRAFT" | "PUBLISHED" = "DRAFT",
) {
  const workplace = await world.addWorkplace({ status });
  const { workplaceId, company } = workplace;
  if (codes.length > 0)
    await db.insert(workplaceActivities).values(codes.map((code) => ({ workplaceId, activityId: first.idOf(code) })));
  if (answers) await addOffer({ branchId: company.branchId }, world.programmeId, first, answers);
  return { ...workplace, input: { workplaceId: toPublicId("workplace", workplaceId) } };
}
type Setting = Awaited<ReturnType<typeof setting>>;
const publish = ({ company, input }: Setting) => database.run(publishWorkplace, company.viewer, input);
const refusalOf = (path: string, activities: string) => ({
  ok: false,
  problems: [{ code: "ACTIVITY_NOT_OFFERED", path: path.split("."), params: { activities } }],
});

test("what the branch does, in part or by an agreed alternative may be promised", async () => {
  const here = await setting(["wash", "cut", "dye"], { wash: "FULL", cut: "PARTIAL", dye: "ALTERNATIVE" });
  expect(await publish(here)).toMatchObject({ ok: true });
});

test("what the branch answered NONE, or did not answer, is refused by name at its field, and the draft stays", async () => {
  const here = await setting(["wash", "cut", "dye"], { wash: "FULL", cut: "NONE" });
  expect(await publish(here)).toMatchObject(refusalOf("activityIds", "Doet cut; Doet dye"));
  const [row] = await db.select().from(workplaces).where(eq(workplaces.id, here.workplaceId));
  expect(row?.status).toBe("DRAFT");
});

test("a branch that never answered the list promises nothing of it, and may publish without promises", async () => {
  expect(await publish(await setting(["wash"], null))).toMatchObject(refusalOf("activityIds", "Doet wash"));
  expect(await publish(await setting([], null))).toMatchObject({ ok: true });
});

test("the answer of another branch counts for nothing", async () => {
  await setting([], { wash: "FULL" });
  expect(await publish(await setting(["wash"], null))).toMatchObject(refusalOf("activityIds", "Doet wash"));
});

test("what learners can find is held to it when it is changed and when it comes back, not by itself", async () => {
  const here = await setting(["wash", "cut"], { wash: "FULL", cut: "NONE", dye: "FULL" }, "PUBLISHED");
  const { company, input } = here;
  const change = (codes: readonly string[], version: number) =>
    database.run(updateWorkplace, company.viewer, {
      ...input,
      version,
      workplace: {
        branchId: toPublicId("branch", company.branchId),
        programmeId: toPublicId("programme", world.programmeId),
        mentorId: toPublicId("mentor", company.mentorId),
        ...{ title: "Leer haren knippen", description: "In ons salon leer je samen met de mentor.", places: 1 },
        ...{ agreementType: "OAO", days: ["TUESDAY"], minutesPerWeek: 1200, dayStartsAt: "07:30", dayEndsAt: "16:00" },
        ...{ startsOn: "2027-01-11", endsOn: "2027-06-30", answerWithinDays: 10 },
        activityIds: codes.map((code) => toPublicId("activity", first.idOf(code))),
      },
    });
  expect(await change(["wash", "cut"], 1)).toMatchObject(refusalOf("workplace.activityIds", "Doet cut"));
  await database.run(pauseWorkplace, company.viewer, input);
  expect(await database.run(reopenWorkplace, company.viewer, input)).toMatchObject(
    refusalOf("activityIds", "Doet cut"),
  );
  expect(await change(["wash", "dye"], 2)).toMatchObject({ ok: true });
  expect(await database.run(reopenWorkplace, company.viewer, input)).toMatchObject({ ok: true });
});

test("after a new version the answer to the same activity decides; one that left the list keeps its last answer", async () => {
  const second = await addList(world.programmeId, ["wash", "cut"], { version: 2, validFrom: day("2026-10-01") });
  const here = await setting(["wash", "cut", "shave"], { shave: "FULL", wash: "FULL", cut: "FULL" });
  const [offer] = await db
    .update(activityOffers)
    .set({ activityListId: second.listId })
    .where(eq(activityOffers.branchId, here.company.branchId))
    .returning({ offerId: activityOffers.id });
  if (!offer) throw new Error("no offer");
  await db.insert(offeredActivities).values({ ...offer, activityId: second.idOf("cut"), coverage: "NONE" });
  expect(await publish(here)).toMatchObject(refusalOf("activityIds", "Doet wash; Doet cut"));
});
