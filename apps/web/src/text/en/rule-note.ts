import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as dutch } from "../nl/rule-note.ts";

export const texts: SameKeys<typeof dutch> = {
  source: "Source: {{source}}, since {{since}}.",
  ofSector: "Rule of the sector (joint committee {{committee}}).",
  unconfirmed: "This number is not confirmed.",
};
