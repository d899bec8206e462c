import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/learners.ts";

export const texts: SameKeys<typeof nl> = {
  title: "My learners",
  lead: "Who still looks for a workplace, and how many days are left.",
  addLearner: "Add a learner",
  importList: "Import a list",
  hasLeft: "Show who has left",
  search: "Search by name",
  found_one: "{{count}} learner",
  found_other: "{{count}} learners",
  emptyTitle: "No learner found",
  emptyText: "Check the name.",
  clock: "Day {{used}} of {{allowed}}",
  clockEnds: "search period until {{day}}",
  applications: "Applications",
  noApplications: "No applications yet.",
  nearby: "Workplaces within {{radius}} km",
  nothingNearby: "No free workplace nearby",
  nothingNearbyText: "Look further away or in a related programme.",
  proposeFor: "Propose to {{name}}",
  proposeTitle: "Propose a match: {{title}}",
  reason: "Why does this workplace fit?",
  reasonHelp: "The learner reads this now. The company reads it only once the learner agrees.",
  propose: "Propose match",
  proposed: "Proposed. {{name}} gets a mail.",
  everywhere: "Search all of Flanders",
};
