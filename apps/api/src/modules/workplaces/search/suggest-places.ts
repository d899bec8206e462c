import type { Sql } from "postgres";
import { badInput } from "../../../platform/errors.ts";
import { cleanText } from "./clean-text.ts";
import type { Place } from "./places.ts";
import { searchReference } from "./search-reference.ts";

/** Places whose name or postal code begins like the text, or whose name looks like it. `first`: 1-20. */
export type SuggestPlaces = (text: string, first: number) => Promise<readonly Place[]>;

const mostSuggestions = 20;
const longestText = 100;

export const suggestPlaces =
  ({ sql }: { readonly sql: Sql }): SuggestPlaces =>
  async (text, first) => {
    if (!Number.isInteger(first) || first < 1 || first > mostSuggestions)
      throw badInput("first", `Ask for 1 to ${mostSuggestions} places.`);
    if (text.length > longestText) throw badInput("text", `At most ${longestText} characters.`);
    const { places } = await searchReference(sql);
    return places.suggest(cleanText(text), first);
  };
