import { nextOfRecognition, type NextFacts, type RecognitionNext } from "@leerplek/domain/recognitions/next-action";
import type { Format } from "../../../lib/format/format.ts";

/** What the company can or must do now, in words, and the day that goes with it. */
export function nextAction(
  facts: NextFacts,
  format: Format,
): { readonly next: RecognitionNext; readonly text: `next_${RecognitionNext}`; readonly day: string | null } {
  const { next, day } = nextOfRecognition(facts);
  return { next, text: `next_${next}`, day: day && format.dayShort(day) };
}
