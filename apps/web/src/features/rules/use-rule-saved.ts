import type { Answer } from "../../lib/graphql/use-send.ts";
import type { ApiProblem } from "../../lib/form/problem-text.ts";
import { useText } from "../../lib/text/use-text.ts";
import { notify } from "../../ui/toast-store.ts";

interface Dialog {
  forget: () => void;
  showProblems: (problems: readonly ApiProblem[]) => void;
  onClose: () => void;
  onChanged: () => Promise<unknown>;
}

/** What follows the answer to a change of a rule: its problems at the fields, or the list once more without the dialog. */
export function useRuleSaved({ forget, showProblems, onClose, onChanged }: Dialog): (answer: Answer) => Promise<void> {
  const t = useText("rules");
  return async (answer) => {
    if (answer === null) return;
    forget();
    showProblems(answer);
    if (answer.length > 0) return;
    notify({ tone: "good", text: t("saved") });
    onClose();
    await onChanged();
  };
}
