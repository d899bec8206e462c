import { eq, sql } from "drizzle-orm";
import type { Holiday } from "@leerplek/domain/schools/training-days";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";
import { holidays } from "../schools/schools.table.ts";
import { partnerships } from "./partnerships.table.ts";

/** Who treats a file: the sectoral partnership of the joint committee, else the Flemish Partnership (domain.md 1.7, 4.3 S51). */
export async function partnershipFor(db: Database, jointCommittee: string): Promise<Id<"partnership"> | null> {
  const [sectoral] = await db
    .select({ id: partnerships.id })
    .from(partnerships)
    .where(sql`${partnerships.kind} = 'SECTORAL' and ${jointCommittee} = any(${partnerships.jointCommittees})`)
    .orderBy(partnerships.id)
    .limit(1);
  return sectoral?.id ?? flemishPartnership(db);
}

/** The Flemish Partnership, whose board hears the appeals. Null where none was set up: then the government's administrators treat the file. */
export async function flemishPartnership(db: Database): Promise<Id<"partnership"> | null> {
  const [flemish] = await db
    .select({ id: partnerships.id })
    .from(partnerships)
    .where(eq(partnerships.kind, "FLEMISH"))
    .orderBy(partnerships.id)
    .limit(1);
  return flemish?.id ?? null;
}

/** Legal holidays, for terms in working days. */
export const legalHolidays = (db: Database): Promise<readonly Holiday[]> =>
  db.select({ startsOn: holidays.startsOn, endsOn: holidays.endsOn }).from(holidays).where(eq(holidays.kind, "LEGAL"));
