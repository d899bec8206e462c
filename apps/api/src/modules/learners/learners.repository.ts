import { eq } from "drizzle-orm";
import type { MiniProfile, NameDisclosure } from "@leerplek/domain/learners/learner";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/errors.ts";
import { learners } from "./learners.table.ts";

interface Profile {
  readonly miniProfile: MiniProfile;
  readonly nameDisclosure: NameDisclosure;
}

/** What an application copies from the learner. */
export async function learnerProfile(db: Database, id: Id<"learner">): Promise<Profile> {
  const [profile] = await db
    .select({ miniProfile: learners.miniProfile, nameDisclosure: learners.nameDisclosure })
    .from(learners)
    .where(eq(learners.id, id));
  if (!profile) throw notFound();
  return profile;
}

export async function saveProfile(
  db: Database,
  id: Id<"learner">,
  profile: Profile & { readonly travelKilometres: number },
): Promise<{ readonly providerId: Id<"provider"> }> {
  const [saved] = await db
    .update(learners)
    .set(profile)
    .where(eq(learners.id, id))
    .returning({ providerId: learners.providerId });
  if (!saved) throw notFound();
  return saved;
}
