import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { missing } from "../../../lib/form/missing.ts";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useIdempotencyKey } from "../../../lib/graphql/use-idempotency-key.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { ComboBox } from "../../../ui/combo-box.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Select } from "../../../ui/select.tsx";

const ChoicesDocument = graphql(`
  query RecognitionChoices {
    viewer {
      id
      companies {
        id
        branches {
          id
          name
          establishmentNumber
        }
      }
    }
  }
`);

const ProgrammesDocument = graphql(`
  query RecognitionProgrammes($search: String) {
    programmes(search: $search, first: 20) {
      nodes {
        id
        title
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
  const [search, setSearch] = useState("");
  const found = useQuery(ProgrammesDocument, { variables: { search: search || undefined } });
  const [draft, { loading }] = useMutation(DraftDocument, { refetchQueries: ["MyRecognitions"] });
  const key = useIdempotencyKey();
  const { form, summary, showProblems } = useProblemForm({
    defaultValues: { branchId: "", programmeId: "" },
    labelOf: (field) => t(field),
  });
  const branches = data?.viewer?.companies.flatMap((company) => company.branches) ?? [];
  const programmes = (found.data ?? found.previousData)?.programmes.nodes ?? [];

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
          {(field) => (
            <ComboBox
              label={t("programmeId")}
              description={t("programmeHelp")}
              options={programmes.map(({ id, title }) => ({ value: id, label: title }))}
              filtersOptions={false}
              onInputChange={setSearch}
              {...field}
              value={field.value || null}
              onChange={(id) => field.onChange(id ?? "")}
            />
          )}
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
