import { useMutation } from "@apollo/client/react";
import { graphql } from "../../gql/gql.ts";
import { readFragment } from "../../gql/fragment-masking.ts";
import { FormField } from "../../lib/form/form-field.tsx";
import { ProblemsFragment } from "../../lib/form/problems.ts";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import { useIdempotencyKey } from "../../lib/graphql/use-idempotency-key.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Stack } from "../../ui/layout.tsx";
import { TextArea } from "../../ui/text-field.tsx";

const ProposeDocument = graphql(`
  mutation ProposeMatch($input: ProposeMatchInput!) {
    proposeMatch(input: $input) {
      __typename
      ... on MatchProposal {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);

/** Why this learner fits: read by the learner, and by the company once the learner agrees. */
export function ProposeForm({
  learnerId,
  workplaceId,
  onProposed,
}: {
  learnerId: string;
  workplaceId: string;
  onProposed: () => void;
}): React.JSX.Element {
  const t = useText("learners");
  const [propose, { loading }] = useMutation(ProposeDocument);
  const key = useIdempotencyKey();
  const { form, summary, showProblems } = useProblemForm<{ reason: string }>({ defaultValues: { reason: "" } });

  async function send({ reason }: { reason: string }): Promise<void> {
    const { data } = await propose({
      variables: { input: { idempotencyKey: key.current(), learnerId, workplaceId, reason } },
    }).catch(() => ({ data: undefined }));
    if (!data) return;
    key.renew();
    if (data.proposeMatch.__typename === "MatchProposal") return onProposed();
    showProblems(readFragment(ProblemsFragment, data.proposeMatch).problems);
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack width="form">
        <FormErrorSummary problems={summary} />
        <FormField control={form.control} name="reason">
          {(field) => (
            <TextArea label={t("reason")} description={t("reasonHelp")} maxLength={1000} rows={4} {...field} />
          )}
        </FormField>
        <div>
          <Button type="submit" variant="primary" isBusy={loading}>
            {t("propose")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
