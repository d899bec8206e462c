import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import type { PreviewRuleInput, PreviewRuleQuery } from "../../gql/graphql.ts";
import { PreviewRuleDocument } from "./rules.graphql.ts";

export interface RulePreviewState {
  /** What the value that was looked at would change; null as long as nobody looked, or when something was changed since. */
  preview: PreviewRuleQuery["previewRule"] | null;
  /** True when there is something to see. */
  look: (input: PreviewRuleInput) => Promise<boolean>;
  forget: () => void;
}

/** Asks what a value would change before it is saved: the same for a new value and for a correction. */
export function useRulePreview(): RulePreviewState {
  const client = useApolloClient();
  const [preview, setPreview] = useState<PreviewRuleQuery["previewRule"] | null>(null);
  return {
    preview,
    look: async (input) => {
      const { data } = await client
        .query({ query: PreviewRuleDocument, variables: { input }, fetchPolicy: "network-only" })
        .catch(() => ({ data: undefined }));
      setPreview(data?.previewRule ?? null);
      return data?.previewRule !== undefined;
    },
    forget: () => setPreview(null),
  };
}
