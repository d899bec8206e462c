import { useMutation } from "@apollo/client/react";
import { graphql } from "../../../gql/gql.ts";
import { readFragment } from "../../../gql/fragment-masking.ts";
import type { WorkplaceDraftInput } from "../../../gql/graphql.ts";
import type { ApiProblem } from "../../../lib/form/problem-text.ts";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useIdempotencyKey } from "../../../lib/graphql/use-idempotency-key.ts";

const DraftDocument = graphql(`
  mutation DraftWorkplace($input: DraftWorkplaceInput!) {
    draftWorkplace(input: $input) {
      __typename
      ... on Workplace {
        id
      }
      ...Problems_userErrors
    }
  }
`);

const UpdateDocument = graphql(`
  mutation UpdateWorkplace($input: UpdateWorkplaceInput!) {
    updateWorkplace(input: $input) {
      __typename
      ... on Workplace {
        id
        version
      }
      ...Problems_userErrors
    }
  }
`);

interface Saved {
  readonly id: string | null;
  readonly problems: readonly ApiProblem[];
}
const nothing: Saved = { id: null, problems: [] };

/** Keeps a workplace: a new draft, or a change of the version that was read. */
export function useSaveDraft(): {
  save: (workplace: WorkplaceDraftInput, existing?: { id: string; version: number }) => Promise<Saved>;
  isBusy: boolean;
} {
  const [draft, drafting] = useMutation(DraftDocument, { refetchQueries: ["MyWorkplaces"] });
  const [update, updating] = useMutation(UpdateDocument);
  const key = useIdempotencyKey();

  async function save(workplace: WorkplaceDraftInput, existing?: { id: string; version: number }): Promise<Saved> {
    if (existing) {
      const input = { workplaceId: existing.id, version: existing.version, workplace };
      const answer = (await update({ variables: { input } }).catch(() => null))?.data?.updateWorkplace;
      if (!answer) return nothing;
      return answer.__typename === "Workplace"
        ? { id: answer.id, problems: [] }
        : { id: null, problems: readFragment(ProblemsFragment, answer).problems };
    }
    const answer = (
      await draft({ variables: { input: { idempotencyKey: key.current(), workplace } } }).catch(() => null)
    )?.data?.draftWorkplace;
    if (!answer) return nothing;
    key.renew();
    return answer.__typename === "Workplace"
      ? { id: answer.id, problems: [] }
      : { id: null, problems: readFragment(ProblemsFragment, answer).problems };
  }

  return { save, isBusy: drafting.loading || updating.loading };
}
