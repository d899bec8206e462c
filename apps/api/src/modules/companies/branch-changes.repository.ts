import { and, eq, inArray, isNull, ne, notInArray, sql } from "drizzle-orm";
import { canManageBranches, type BranchUse } from "@leerplek/domain/companies/branch";
import { grantedStatuses, openFileStatuses } from "@leerplek/domain/recognitions/recognition-transitions";
import type { Id } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok, type Result } from "@leerplek/domain/shared/result";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/errors.ts";
import { municipalities } from "../programmes/reference.table.ts";
import { recognitions } from "../recognitions/recognitions.table.ts";
import { workplaces } from "../workplaces/workplaces.table.ts";
import type { StoredBranch } from "./branches.repository.ts";
import { branches, companies } from "./companies.table.ts";

/** Locks a branch for a change. What is not the viewer's to manage answers like what does not exist: NOT_FOUND. */
export async function branchForUpdate(db: Database, viewer: Viewer, id: Id<"branch">): Promise<StoredBranch> {
  const [branch] = await db.select().from(branches).where(eq(branches.id, id)).for("update");
  if (!branch || !canManageBranches(viewer, branch.companyId)) throw notFound();
  return branch;
}

/** Locks the company, so that the last two branches cannot both be closed down. */
export async function lockCompanyOf(db: Database, { companyId }: Pick<StoredBranch, "companyId">): Promise<void> {
  await db.select({ id: companies.id }).from(companies).where(eq(companies.id, companyId)).for("no key update");
}

/** CHANGED_MEANWHILE when the person looked at an older state of the branch. */
export const sameBranch = (branch: StoredBranch, version: number): Result<null> =>
  branch.version === version ? ok(null) : failed(problem("CHANGED_MEANWHILE", "version"));

/** Saves a change of a branch that is locked. */
export async function saveBranch(
  db: Database,
  id: Id<"branch">,
  change: Partial<typeof branches.$inferInsert>,
): Promise<void> {
  await db
    .update(branches)
    .set({ ...change, version: sql`${branches.version} + 1` })
    .where(eq(branches.id, id));
}

/** "Kerkstraat 1, 9300 Aalst, vestigingsnummer 2000000339", as it stands in this transaction. */
export async function addressInWords(db: Database, id: Id<"branch">): Promise<string> {
  const [row] = await db
    .select({ branch: branches, municipality: municipalities.name })
    .from(branches)
    .innerJoin(municipalities, eq(municipalities.nis, branches.municipalityNis))
    .where(eq(branches.id, id));
  if (!row) throw notFound();
  const { street, postcode, establishmentNumber } = row.branch;
  return `${street}, ${postcode} ${row.municipality}, vestigingsnummer ${establishmentNumber}`;
}

/** What depends on the branch; three reads. */
export async function useOfBranch(db: Database, { id, companyId }: StoredBranch): Promise<BranchUse> {
  const running = await db
    .select({ id: workplaces.id })
    .from(workplaces)
    .where(and(eq(workplaces.branchId, id), notInArray(workplaces.status, ["CLOSED", "EXPIRED"])));
  const files = await db
    .select({ id: recognitions.id })
    .from(recognitions)
    .where(
      and(
        eq(recognitions.branchId, id),
        inArray(recognitions.status, [...grantedStatuses, ...openFileStatuses, "APPEALED"]),
      ),
    );
  const others = await db
    .select({ id: branches.id })
    .from(branches)
    .where(and(eq(branches.companyId, companyId), ne(branches.id, id), isNull(branches.deactivatedAt)));
  return { workplaces: running.length, recognitions: files.length, otherBranches: others.length };
}
