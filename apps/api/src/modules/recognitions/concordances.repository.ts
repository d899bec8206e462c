import { and, eq } from "drizzle-orm";
import { newId, type Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { CommandScope } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import { workplaces } from "../workplaces/workplaces.table.ts";
import { programmeConcordances } from "./recognition-files.table.ts";
import { recognitions } from "./recognitions.table.ts";

interface NewConcordance {
  readonly fromProgrammeId: Id<"programme">;
  readonly toProgrammeId: Id<"programme">;
  readonly validFrom: LocalDate;
  readonly note: string;
}

export async function insertConcordance(
  { db, viewer, now }: Pick<CommandScope, "db" | "viewer" | "now">,
  concordance: NewConcordance,
): Promise<void> {
  await db
    .insert(programmeConcordances)
    .values({ id: newId(now.getTime()), decidedById: viewer.userId, createdAt: now, ...concordance });
}

/** Branches that have or had a recognition for the programme. */
export async function branchesOfProgramme(db: Database, programmeId: Id<"programme">): Promise<Id<"branch">[]> {
  const rows = await db
    .selectDistinct({ branchId: recognitions.branchId })
    .from(recognitions)
    .where(eq(recognitions.programmeId, programmeId));
  return rows.map(({ branchId }) => branchId);
}

/** Published workplaces under the old name: their search document gets the new one too. */
export async function workplacesOfProgramme(db: Database, programmeId: Id<"programme">): Promise<Id<"workplace">[]> {
  const rows = await db
    .select({ id: workplaces.id })
    .from(workplaces)
    .where(and(eq(workplaces.programmeId, programmeId), eq(workplaces.status, "PUBLISHED")));
  return rows.map(({ id }) => id);
}
