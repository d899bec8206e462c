import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/school-erasures.ts";

export const texts: SameKeys<typeof nl> = {
  title: "Requests to erase",
  lead: "Learners of your school who have their data erased, and when that happens.",
  explain:
    "The learner or a parent or guardian decides; the school cannot refuse. If the school has to keep something for a legal term, keep it in its own file before that day.",
  status: "Show",
  statusAll: "Everything",
  found_one: "{{count}} request",
  found_other: "{{count}} requests",
  emptyTitle: "Nobody asks to be erased",
  emptyText: "As soon as a learner does, it stands here and the counsellor gets a mail.",
  erased: "Erased learner",
  requestedOn: "Asked on",
  executeOn: "Will be erased on",
  doneOn: "Erased on",
  cancelledOn: "Stopped on",
  keeps: "Stays",
  keepsAgreement: "The name and the agreement, as long as the law asks",
  keepsNothing: "Nothing, except the proof that it was erased",
  noticeTitle: "This learner has everything erased",
  notice: "On {{day}} everything is erased. Until then the learner can stop it.",
  seeAll: "All requests to erase",
};
