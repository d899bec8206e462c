import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/dev-ui.ts";

export const texts: SameKeys<typeof nl> = {
  title: "Building blocks",
  lead: "Every building block of src/ui in every state. Look on a narrow screen too, in the dark, and with the Tab key.",
};
