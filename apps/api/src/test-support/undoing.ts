import { TransactionRollbackError } from "drizzle-orm";
import type { Services } from "../platform/context.ts";

/** The same services, where every write goes through all its checks and is rolled back at its end: one state serves any number of tries. */
export function undoing(services: Services): Services {
  const { db } = services;
  const undone: typeof db = Object.create(db);
  undone.transaction = async (work, config) => {
    const done: Awaited<ReturnType<typeof work>>[] = [];
    await db
      .transaction(async (transaction) => {
        done.push(await work(transaction));
        transaction.rollback();
      }, config)
      .catch((error: unknown) => {
        if (!(error instanceof TransactionRollbackError)) throw error;
      });
    return done[0]!;
  };
  return { ...services, db: undone };
}
