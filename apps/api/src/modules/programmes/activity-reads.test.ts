import { describe, expect, test } from "vitest";
import { toPublicId } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { activityWorld } from "../../test-support/activity-world.ts";
import { askIn } from "../../test-support/ask.ts";
import { countedSql } from "../../test-support/counted-sql.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { mentors } from "../mentors/mentors.table.ts";
import { eq } from "drizzle-orm";

const database = await testDatabase();
const world = await testWorld(database);
const { addList, addOffer } = activityWorld(database);
const { sql, take } = countedSql(database.served.sql);
const ask = askIn(database, sql);

const list = await addList(world.programmeId, ["wash", "cut", "dye"]);
const company = await world.addCompany();
const { companyId, branchId } = company;
await addOffer({ branchId }, world.programmeId, list, { wash: "FULL", cut: "PARTIAL", dye: "NONE" });
await addOffer({ providerId: world.providerId }, world.programmeId, list, { dye: "FULL" });

const mentor = await world.addPerson("MENTOR", { companyIds: [companyId] });
await database.db.update(mentors).set({ userId: mentor.userId }).where(eq(mentors.companyId, companyId));
const byMandate = (scope: "FILE_RECOGNITION" | "PUBLISH_WORKPLACE", role: "COUNSELLOR" | "RECOGNITION_OFFICER") =>
  world.addPerson(role, { mandates: [{ companyId, scopes: [scope] }], providerIds: [] });
const viewers = {
  administrator: company.viewer,
  "mentor here": mentor,
  "mentor elsewhere in the company": await world.addPerson("MENTOR", { companyIds: [companyId] }),
  "counsellor with a mandate to file": await byMandate("FILE_RECOGNITION", "COUNSELLOR"),
  "sector employee with a mandate to file": await byMandate("FILE_RECOGNITION", "RECOGNITION_OFFICER"),
  "counsellor with a mandate to publish": await byMandate("PUBLISH_WORKPLACE", "COUNSELLOR"),
  officer: await world.addPerson("RECOGNITION_OFFICER"),
  "people of the school": await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] }),
  "another company": (await world.addCompany()).viewer,
  learner: (await world.addLearner()).viewer,
  visitor: null,
} as const satisfies Readonly<Record<string, Viewer | null>>;
type Who = keyof typeof viewers;

const ownerText = `query ($id: ID!) { node(id: $id) {
  ... on Branch { viewerCanFillOffers activityOffers { coveragePercent gapCount answers { coverage activity { code } } activityList { version activities { code } } newestList { version } } }
  ... on Provider { viewerCanFillOffers activityOffers { coveragePercent gapCount answers { coverage activity { code } } activityList { version activities { code } } newestList { version } } }
} }`;

describe("what a branch says it can offer", () => {
  test.each<[Who, { fills: boolean; reads: boolean }]>([
    ["administrator", { fills: true, reads: true }],
    ["mentor here", { fills: true, reads: true }],
    ["mentor elsewhere in the company", { fills: false, reads: true }],
    ["counsellor with a mandate to file", { fills: true, reads: true }],
    ["sector employee with a mandate to file", { fills: true, reads: true }],
    ["counsellor with a mandate to publish", { fills: false, reads: true }],
    ["officer", { fills: false, reads: true }],
    ["people of the school", { fills: false, reads: false }],
    ["another company", { fills: false, reads: false }],
    ["learner", { fills: false, reads: false }],
    ["visitor", { fills: false, reads: false }],
  ])("%s: %o", async (who, { fills, reads }) => {
    take();
    const { data } = await ask(viewers[who], ownerText, { id: toPublicId("branch", branchId) });
    expect(take()).toBe(1);
    expect(data).toMatchObject({
      node: {
        viewerCanFillOffers: fills,
        activityOffers: reads
          ? [
              {
                coveragePercent: 50,
                gapCount: 1,
                answers: [
                  { coverage: "FULL", activity: { code: "wash" } },
                  { coverage: "PARTIAL", activity: { code: "cut" } },
                  { coverage: "NONE", activity: { code: "dye" } },
                ],
              },
            ]
          : [],
      },
    });
  });

  test("the workshop of a school is filled in by its people and read by officers", async () => {
    const rights = async (who: Who) => {
      const { data } = await ask(viewers[who], ownerText, { id: toPublicId("provider", world.providerId) });
      return data;
    };
    expect(await rights("people of the school")).toMatchObject({
      node: { viewerCanFillOffers: true, activityOffers: [{ gapCount: 2 }] },
    });
    expect(await rights("officer")).toMatchObject({ node: { viewerCanFillOffers: false, activityOffers: [{}] } });
    for (const who of ["administrator", "another company", "learner", "visitor"] as const)
      expect(await rights(who)).toMatchObject({ node: { viewerCanFillOffers: false, activityOffers: [] } });
  });
});
