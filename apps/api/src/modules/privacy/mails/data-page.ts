import type { Part } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";

/** Where each of them sees the learner's data. */
export function dataPageOf(part: Part, learnerId: string): string {
  if (part === "counsellor") return pages.learner(learnerId);
  return part === "guardian" ? pages.wardData(learnerId) : pages.myData;
}
