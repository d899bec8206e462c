import { eq } from "drizzle-orm";
import type { Id } from "@leerplek/domain/shared/id";
import { lastDigitsOf, type NationalNumber } from "@leerplek/domain/shared/national-number";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/errors.ts";
import type { FieldCipher, FieldPlace } from "../../platform/field-cipher.ts";
import { learners } from "./learners.table.ts";

const placeOf = (rowId: string): FieldPlace => ({ table: "learners", column: "national_number", rowId });

/** The number of a learner of the viewer's school, or null where there is none. Unknown and foreign ids answer alike. */
export async function openNationalNumber(
  db: Database,
  fields: FieldCipher,
  { viewer, learnerId }: { readonly viewer: Viewer; readonly learnerId: Id<"learner"> },
): Promise<string | null> {
  const [learner] = await db
    .select({ providerId: learners.providerId, sealed: learners.nationalNumber })
    .from(learners)
    .where(eq(learners.id, learnerId))
    .for("update");
  if (!learner || !viewer.providerIds.includes(learner.providerId)) throw notFound();
  return learner.sealed && fields.open(learner.sealed, placeOf(learnerId));
}

export async function keepNationalNumber(
  db: Database,
  fields: FieldCipher,
  { learnerId, number }: { readonly learnerId: Id<"learner">; readonly number: NationalNumber | null },
): Promise<void> {
  await db
    .update(learners)
    .set({
      nationalNumber: number && fields.seal(number, placeOf(learnerId)),
      nationalNumberLast: number && lastDigitsOf(number),
    })
    .where(eq(learners.id, learnerId));
}
