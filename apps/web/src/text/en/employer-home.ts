import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/employer-home.ts";

export const texts: SameKeys<typeof nl> = {
  title: "Overview",
  lead: "What needs attention now.",
  waiting: "wait for an answer",
  toWaiting: "See candidates",
  invited: "in interviews",
  toInvited: "Follow up",
  online: "workplaces online",
  toOnline: "To workplaces",
  drafts: "drafts",
  toDrafts: "New workplace",
  interviews: "Next interviews",
  noInterviews: "No interviews are planned.",
  toInterviews: "All interviews",
  toStart: "To the start page",
};
