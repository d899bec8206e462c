import { z } from "zod";
import { textInput } from "../../platform/input.ts";

const answer = textInput(2, 500);
const optionalAnswer = textInput(0, 500).default("");

/** The six short answers; experience and question may stay empty. */
export const miniProfileInput = z.object({
  why: answer,
  strengths: answer,
  experience: optionalAnswer,
  travel: answer,
  availability: answer,
  question: optionalAnswer,
});
