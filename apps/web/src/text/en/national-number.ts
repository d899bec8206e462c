import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/national-number.ts";

export const texts: SameKeys<typeof nl> = {
  title: "National number",
  masked: "•••••••••{{digits}}",
  none: "Not filled in. It is needed only if the law asks for it.",
  add: "Fill in",
  change: "Change",
  reveal: "Show",
  revealTitle: "Show the national number",
  revealText: "The learner sees that you looked and why.",
  reason: "Why do you need it?",
  help: "The number is kept encrypted. Only your school can show it, with a reason.",
  field: "National number (11 digits)",
  save: "Save",
  remove: "Remove",
  saved: "Saved.",
  removed: "Removed.",
};
