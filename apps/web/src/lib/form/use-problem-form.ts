import { useState } from "react";
import { useForm } from "react-hook-form";
import type { DefaultValues, FieldValues, Path, UseFormReturn } from "react-hook-form";
import type { SummaryProblem } from "../../ui/form-error-summary.tsx";
import { useLanguage } from "../text/language.ts";
import { textsNow } from "../text/load-texts.ts";
import { useText } from "../text/use-text.ts";
import { placeProblems } from "./field-path.ts";
import { problemText } from "./problem-text.ts";
import type { ApiProblem } from "./problem-text.ts";

interface ProblemForm<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  /** For `<FormErrorSummary problems={summary} />` on top of the form. */
  summary: readonly SummaryProblem[];
  /** Puts the problems of an answer at their fields and brings focus to the first. An empty list clears them. */
  showProblems: (problems: readonly ApiProblem[]) => void;
}

interface Options<Values extends FieldValues> {
  /** Every field of the form: their order is the order in which problems show. */
  defaultValues: DefaultValues<Values>;
  /** Names in the order of the screen, when that differs from `defaultValues`, or for rows of lists. */
  fieldNames?: readonly Path<Values>[];
  /** How a field is called on the screen, for the summary: "Titel: vul dit in" says more than "vul dit in" seven times. */
  labelOf?: (field: Path<Values>) => string;
}

function namesOf<Values extends FieldValues>(values: DefaultValues<Values>): Path<Values>[];
function namesOf(values: object): string[] {
  return Object.keys(values);
}

/** A form whose rules live in the API: it sends, and shows at each field what the API says about it. */
export function useProblemForm<Values extends FieldValues>(options: Options<Values>): ProblemForm<Values> {
  const { defaultValues, fieldNames = namesOf(defaultValues), labelOf } = options;
  const form = useForm<Values>({ defaultValues, shouldFocusError: true });
  const [summary, setSummary] = useState<readonly SummaryProblem[]>([]);
  const language = useLanguage();
  useText("problems");

  function showProblems(problems: readonly ApiProblem[]): void {
    const texts = textsNow(language, "problems");
    if (texts instanceof Promise) return;
    const placed = placeProblems(problems, fieldNames);
    form.clearErrors();
    for (const { field, problem } of placed) {
      if (field) form.setError(field, { type: problem.code, message: problemText(problem, texts, language) });
    }
    setSummary(
      placed.map(({ field, problem }) => ({
        message: [field && labelOf?.(field), problemText(problem, texts, language)].filter(Boolean).join(": "),
        onFocusField: field ? () => form.setFocus(field) : undefined,
      })),
    );
    const first = placed[0]?.field;
    if (first) requestAnimationFrame(() => form.setFocus(first));
  }

  return { form, summary, showProblems };
}
