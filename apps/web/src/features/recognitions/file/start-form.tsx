import { useMutation, useQuery } from "@apollo/client/react";
import { graphql } from "../../../gql/gql.ts";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { missing } from "../../../lib/form/missing.ts";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useIdempotencyKey } from "../../../lib/graphql/use-idempotency-key.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Select } from "../../../ui/select.tsx";
import { ProgrammeField } from "../show/programme-field.tsx";

const ChoicesDocument = graphql(`
  query RecognitionChoices {
    recognitionCompanies(first: 20) {
      nodes {
        id
        name
        branches {
          id
          name
          establishmentNumber
        }
      }
    }
  }
`);

const DraftDocument = graphql(`
  mutation DraftRecognition($input: DraftRecognitionInput!) {
    draftRecognition(input: $input) {
      __typename
      ... on Recognition {
        id
      }
      ...Problems_userErrors
    }
  }
`);

/** Which branch, for which official programme: the file begins there. */
export function StartForm({ onStarted }: { onStarted: (id: string) => void }): React.JSX.Element {
  const t = useText("recognitions");
  const { data } = useQuery(ChoicesDocument);
  const [draft, { loading }] = useMutation(DraftDocument, { refetchQueries: ["MyRecognitions"] });
  const key = useIdempotencyKey();
  const { form, summary, showProblems } = useProblemForm({
    defaultValues: { branchId: "", programmeId: "" },
    labelOf: (field) => t(field),
  });
  const companies = data?.recognitionCompanies.nodes ?? [];
  const branches = companies.flatMap((company) =>
    company.branches.map((branch) => ({
      ...branch,
      name: companies.length > 1 ? `${company.name}, ${branch.name}` : branch.name,
    })),
  );

  async function send(values: { branchId: string; programmeId: string }): Promise<void> {
    const empty = missing(values, ["branchId", "programmeId"]);
    if (empty.length > 0) return showProblems(empty);
    const variables = { input: { ...values, idempotencyKey: key.current() } };
    const answer = (await draft({ variables }).catch(() => null))?.data?.draftRecognition;
    if (!answer) return;
    key.renew();
    if (answer.__typename === "Recognition") return onStarted(answer.id);
    showProblems(readFragment(ProblemsFragment, answer).problems);
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack width="form">
        <FormErrorSummary problems={summary} />
        <FormField control={form.control} name="branchId">
          {(field) => (
            <Select
              label={t("branchId")}
              options={branches.map(({ id, name, establishmentNumber }) => ({
                value: id,
                label: name,
                description: establishmentNumber,
              }))}
              {...field}
            />
          )}
        </FormField>
        <FormField control={form.control} name="programmeId">
          {(field) => <ProgrammeField label={t("programmeId")} description={t("programmeHelp")} field={field} />}
        </FormField>
        <Row>
          <Button type="submit" variant="primary" isBusy={loading}>
            {t("start")}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
