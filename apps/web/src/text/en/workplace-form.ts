import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/workplace-form.ts";

export const texts: SameKeys<typeof nl> = {
  branchId: "Branch",
  programmeId: "Programme",
  programmeHelp: "Only programmes this branch has a file for.",
  mentorId: "Mentor",
  mentorHelp: "Who guides the learner. Needed to publish.",
  title: "Title",
  description: "What does the learner learn here?",
  descriptionHelp: "Write as if you tell a sixteen-year-old.",
  requirements: "What does the learner need?",
  places: "Places",
  hoursPerWeek: "Hours a week",
  answerWithinDays: "Answer within (days)",
  minimumAge: "Minimum age",
  agreementType: "Agreement",
  days: "Days",
  dayStartsAt: "Starts at",
  dayEndsAt: "Ends at",
  startsOn: "First day",
  endsOn: "Last day",
};
