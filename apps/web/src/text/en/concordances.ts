import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/concordances.ts";

export const texts: SameKeys<typeof nl> = {
  title: "Concordances",
  lead: "A programme that changes its name takes its recognitions along.",
  new: "New concordance",
  list: "Decided",
  fromProgrammeId: "Old programme",
  toProgrammeId: "New programme",
  validFrom: "Counts from",
  note: "Why",
  noteHelp: "The ground of the decision, such as the order or the new list.",
  decide: "Decide",
  decided: "The concordance counts. Publishing and search follow.",
  who: "Who",
  emptyTitle: "No concordances yet",
  emptyText: "Recognitions count for the programme itself only.",
};
