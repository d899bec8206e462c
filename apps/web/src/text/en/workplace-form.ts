import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/workplace-form.ts";

export const texts: SameKeys<typeof nl> = {
  branchId: "Branch",
  programmeId: "Programme",
  programmeHelp: "Only programmes this branch has a file for.",
  mentorId: "Mentor",
  mentorHelp: "Who guides the learner. Needed to publish.",
  activityIds: "What will the learner do?",
  activitiesHelp: "You only see what this branch can offer in full or in part, according to its activity list.",
  activityInPart: "Can be done in part",
  activityElsewhere: "Only by agreement with the school",
  activityLost: "The branch does not offer this (any more). Untick it to be able to publish.",
  activityHazardous: "Hazardous work, from the age of {{age}}",
  noActivities:
    "The branch has not said yet which activities of this programme it offers. Fill in the activity list first; you can choose them later.",
  title: "Title",
  description: "What does the learner learn here?",
  descriptionHelp: "Write as if you tell a sixteen-year-old.",
  requirements: "What does the learner need?",
  places: "Places",
  placesLeft: "{{taken}} of {{learners}} places are already taken by other workplaces here; still free: {{left}}.",
  limitMentors: "The mentors of this branch together take no more for this programme.",
  limitPerMentor:
    "A mentor supports at most {{maximum}} learners at the same time, over all branches and programmes together.",
  limitElsewhere: "Elsewhere these mentors have promised {{elsewhere}} places already.",
  limitPerBranch:
    "A company of this size trains at most {{maximum}} learners at the same time for this programme in one branch.",
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
