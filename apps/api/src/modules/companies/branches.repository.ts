import { and, asc, eq, ne } from "drizzle-orm";
import type { BranchForm } from "@leerplek/domain/companies/register";
import { digitsOf } from "@leerplek/domain/companies/register";
import type { Id } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok, type Result } from "@leerplek/domain/shared/result";
import type { Database } from "../../platform/database.ts";
import { municipalities, postcodes } from "../programmes/reference.table.ts";
import { branches } from "./companies.table.ts";

export type StoredBranch = typeof branches.$inferSelect;
type Place = Pick<StoredBranch, "postcode" | "municipalityNis" | "latitude" | "longitude">;

/**
 * Where a branch lies: the centre of its postcode's place, or of the postcode's first place when none is named.
 * Problems: POSTCODE_UNKNOWN, BRANCH_OUTSIDE_REGION (domain.md 1.3, S36), UNKNOWN_REFERENCE at place.
 */
export async function placeOfBranch(
  db: Database,
  { postcode, place }: Pick<BranchForm, "postcode" | "place">,
  path: readonly string[],
): Promise<Result<Place>> {
  const rows = await db
    .select({
      place: postcodes.place,
      municipalityNis: postcodes.municipalityNis,
      latitude: postcodes.latitude,
      longitude: postcodes.longitude,
      knownNis: municipalities.nis,
    })
    .from(postcodes)
    .leftJoin(municipalities, eq(municipalities.nis, postcodes.municipalityNis))
    .where(eq(postcodes.postcode, postcode))
    .orderBy(asc(postcodes.municipality), asc(postcodes.place));
  if (rows.length === 0) return failed(problem("POSTCODE_UNKNOWN", [...path, "postcode"]));
  const found = place ? rows.find((row) => isSameName(row.place, place)) : rows[0];
  if (!found) return failed(problem("UNKNOWN_REFERENCE", [...path, "place"]));
  // Only Flanders and Brussels have rows among the municipalities.
  if (found.knownNis === null) return failed(problem("BRANCH_OUTSIDE_REGION", [...path, "postcode"]));
  const { municipalityNis, latitude, longitude } = found;
  return ok({ postcode, municipalityNis, latitude, longitude });
}

const collator = new Intl.Collator("nl-BE", { sensitivity: "base" });
const isSameName = (one: string, other: string): boolean => collator.compare(one, other) === 0;

/** Whether another branch, of whatever company, has this establishment number. */
export async function isEstablishmentTaken(
  db: Database,
  establishmentNumber: string,
  except: Id<"branch"> | null = null,
): Promise<boolean> {
  const found = await db
    .select({ id: branches.id })
    .from(branches)
    .where(
      and(
        eq(branches.establishmentNumber, digitsOf(establishmentNumber)),
        except === null ? undefined : ne(branches.id, except),
      ),
    );
  return found.length > 0;
}

type Filled = Pick<typeof branches.$inferInsert, "establishmentNumber" | "name" | "street" | "accessibility"> & Place;

/** The columns a form and its place fill. */
export const columnsOfBranch = (form: BranchForm, place: Place): Filled => ({
  establishmentNumber: digitsOf(form.establishmentNumber),
  name: form.name,
  street: form.street,
  accessibility: [...new Set(form.accessibility)],
  ...place,
});

/** Breaks branches_establishment_number_unique when another branch has the number. */
export async function insertBranch(db: Database, row: typeof branches.$inferInsert): Promise<void> {
  await db.insert(branches).values(row);
}
