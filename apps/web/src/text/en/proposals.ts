import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/proposals.ts";

export const texts: SameKeys<typeof nl> = {
  title: "Proposals",
  leadLearner: "Your school thinks these workplaces suit you. The company only sees you once you agree.",
  leadSchool: "What your school proposed, and what became of it.",
  emptyTitle: "No proposals yet",
  emptyText: "New proposals appear here.",
  until: "valid until {{day}}",
  agree: "I agree",
  decline: "Rather not",
  retract: "Take proposal back",
};
