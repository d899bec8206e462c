import { problem, type Problem } from "@leerplek/domain/shared/problem";
import { schoolYearOf } from "@leerplek/domain/shared/time";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";
import type { WorkplaceDraft } from "./workplace-draft.input.ts";
import { isMentorOf, type StoredWorkplace } from "./workplaces.repository.ts";

type DraftColumns = Omit<WorkplaceDraft, "activityIds" | "mentorId" | "minimumAge"> &
  Pick<StoredWorkplace, "mentorId" | "minimumAge" | "schoolYear" | "isPaid">;

/** The columns a draft fills; school year and pay follow from it. */
export const columnsOfDraft = ({ activityIds: _, mentorId, minimumAge, ...draft }: WorkplaceDraft): DraftColumns => ({
  ...draft,
  mentorId: mentorId ?? null,
  minimumAge: minimumAge ?? null,
  schoolYear: schoolYearOf(draft.startsOn),
  isPaid: draft.agreementType === "OAO",
});

/** What a draft may not be, published or not. Problems: PERIOD_ENDS_BEFORE_START, UNKNOWN_REFERENCE at `workplace.…`. */
export async function problemsOfDraft(
  db: Database,
  draft: WorkplaceDraft,
  companyId: Id<"company">,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  if (draft.endsOn <= draft.startsOn) problems.push(problem("PERIOD_ENDS_BEFORE_START", "workplace.endsOn"));
  if (draft.mentorId && !(await isMentorOf(db, draft.mentorId, companyId)))
    problems.push(problem("UNKNOWN_REFERENCE", "workplace.mentorId"));
  return problems;
}
