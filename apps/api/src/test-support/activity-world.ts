import type { Coverage } from "@leerplek/domain/programmes/programme";
import { newId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { activityOffers, offeredActivities } from "../modules/programmes/activity-offers.table.ts";
import { activities, activityLists } from "../modules/programmes/programmes.table.ts";
import type { TestDatabase } from "./test-database.ts";

export interface TestList {
  readonly listId: Id<"activityList">;
  /** By code: an activity is named by its code. */
  readonly idOf: (code: string) => Id<"activity">;
}

/** Activity lists and offers for tests. */
export function activityWorld({ db }: Pick<TestDatabase, "db">) {
  /** A published version with mandatory activities of these codes, in force since September. */
  async function addList(
    programmeId: Id<"programme">,
    codes: readonly string[],
    more: Partial<typeof activityLists.$inferInsert> = {},
    activityMore: Partial<typeof activities.$inferInsert> = {},
  ): Promise<TestList> {
    const listId = newId<"activityList">();
    await db
      .insert(activityLists)
      .values({ id: listId, programmeId, version: 1, validFrom: day("2026-09-01"), source: "Test", ...more });
    const ids = new Map(codes.map((code) => [code, newId<"activity">()]));
    if (ids.size > 0)
      await db.insert(activities).values(
        [...ids].map(([code, id], index) => ({
          ...{ id, activityListId: listId, code, cluster: "Kapper", position: index + 1, label: `Doet ${code}` },
          ...activityMore,
        })),
      );
    return {
      listId,
      idOf: (code) => {
        const id = ids.get(code);
        if (!id) throw new Error(`no activity ${code}`);
        return id;
      },
    };
  }

  /** What a branch, or a school, answered. */
  async function addOffer(
    owner: { readonly branchId: Id<"branch"> } | { readonly providerId: Id<"provider"> },
    programmeId: Id<"programme">,
    list: TestList,
    answers: Readonly<Record<string, Coverage>>,
  ): Promise<Id<"activityOffer">> {
    const id = newId<"activityOffer">();
    await db.insert(activityOffers).values({ id, ...owner, programmeId, activityListId: list.listId, contexts: [] });
    const rows = Object.entries(answers).map(([code, coverage]) => ({
      offerId: id,
      activityId: list.idOf(code),
      coverage,
    }));
    if (rows.length > 0) await db.insert(offeredActivities).values(rows);
    return id;
  }

  return { addList, addOffer };
}
