import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import type { ApiProblem } from "../form/problem-text.ts";
import { problemsIn } from "./use-action.ts";

/** What a form gets back: the problems to show at its fields, none when it was done, null when it did not arrive. */
export type Answer = readonly ApiProblem[] | null;

/** A mutation behind a form: it sends, and gives the problems of the answer back. What no field can show the client tells. */
export function useSend<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): [(variables: Variables) => Promise<Answer>, boolean] {
  const client = useApolloClient();
  const [isBusy, setIsBusy] = useState(false);

  async function send(variables: Variables): Promise<Answer> {
    setIsBusy(true);
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- whether variables may be left out is decided per document, not here
    const options = { mutation: document, variables } as Parameters<typeof client.mutate<Data, Variables>>[0];
    const result = await client.mutate<Data, Variables>(options).catch(() => null);
    setIsBusy(false);
    return result?.data ? problemsIn(result.data) : null;
  }

  return [send, isBusy];
}
