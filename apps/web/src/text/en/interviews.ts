import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/interviews.ts";

export const texts: SameKeys<typeof nl> = {
  title: "Interviews",
  lead: "Whom you meet and when, from today on.",
  coming_one: "{{count}} interview",
  coming_other: "{{count}} interviews",
  emptyTitle: "No interviews planned",
  emptyText: "Open times at a workplace and invite candidates.",
  emptyAction: "To my workplaces",
  cancel: "Cancel interview",
  cancelTitle: "Cancel this interview?",
  cancelText: "The candidate gets a mail and can choose another time. The time is free again.",
};
