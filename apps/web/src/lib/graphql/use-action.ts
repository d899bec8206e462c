import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useText } from "../text/use-text.ts";
import { useLanguage } from "../text/language.ts";
import { textsNow } from "../text/load-texts.ts";
import { notify } from "../../ui/toast-store.ts";
import { problemText, type ApiProblem } from "../form/problem-text.ts";

/** Problems in whatever a mutation answered, or none. */
export function problemsIn(data: unknown): readonly ApiProblem[] {
  return Object.values(Object(data)).flatMap((answer) => {
    const problems: unknown = Reflect.get(Object(answer), "problems");
    return Array.isArray(problems) ? problems : [];
  });
}

/** Tells problems in passing, where there is no field to put them at. */
export function useTellProblems(): (problems: readonly ApiProblem[]) => void {
  const language = useLanguage();
  useText("problems");
  return (problems) => {
    const texts = textsNow(language, "problems");
    if (texts instanceof Promise) return;
    for (const problem of problems) notify({ tone: "bad", text: problemText(problem, texts, language) });
  };
}

/** What may stand between a person and a deed: `useStepUp().run` asks who they are and does it again. */
type Around = (deed: () => Promise<readonly ApiProblem[]>) => Promise<readonly ApiProblem[]>;
const straight: Around = (deed) => deed();

/**
 * A mutation behind a button: true when it was done. What a person could mend has no field here, so it is told in passing; the rest the client tells.
 */
export function useAction<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  around: Around = straight,
): [(variables: Variables) => Promise<boolean>, boolean] {
  const client = useApolloClient();
  const [isBusy, setIsBusy] = useState(false);
  const tell = useTellProblems();

  async function act(variables: Variables): Promise<boolean> {
    setIsBusy(true);
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- whether variables may be left out is decided per document, not here
    const options = { mutation: document, variables } as Parameters<typeof client.mutate<Data, Variables>>[0];
    let isAnswered = false;
    const problems = await around(async () => {
      const result = await client.mutate<Data, Variables>(options).catch(() => null);
      isAnswered = Boolean(result?.data);
      return problemsIn(result?.data);
    });
    setIsBusy(false);
    if (!isAnswered) return false;
    tell(problems);
    return problems.length === 0;
  }

  return [act, isBusy];
}
