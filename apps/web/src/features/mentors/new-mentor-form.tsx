import { useMutation } from "@apollo/client/react";
import { readFragment } from "../../gql/fragment-masking.ts";
import { FormField } from "../../lib/form/form-field.tsx";
import { missing } from "../../lib/form/missing.ts";
import { ProblemsFragment } from "../../lib/form/problems.ts";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import { useIdempotencyKey } from "../../lib/graphql/use-idempotency-key.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { AddMentorDocument } from "./mentors.graphql.ts";
import { emptyMentor, personInput, PersonFields, type MentorValues } from "./person-fields.tsx";
import { PlaceFields, placeInput } from "./place-fields.tsx";

const required = [
  "firstName",
  "lastName",
  "birthDate",
  "branchId",
  "programmeId",
  "yearsOfPractice",
  "capacity",
] as const;

interface NewMentorFormProps {
  companyId: string;
  branches: readonly { id: string; name: string }[];
  onAdded: (id: string) => void;
}

/** A new mentor with the first branch and programme; the checks are done when it is saved. */
export function NewMentorForm({ companyId, branches, onAdded }: NewMentorFormProps): React.JSX.Element {
  const t = useText("mentors");
  const [add, { loading }] = useMutation(AddMentorDocument, { refetchQueries: ["MyMentors"] });
  const key = useIdempotencyKey();
  const isField = (name: string): name is keyof MentorValues => name in values;
  const values = { ...emptyMentor, branchId: branches.length === 1 ? (branches[0]?.id ?? "") : "" };
  const { form, summary, showProblems } = useProblemForm<MentorValues>({
    defaultValues: values,
    labelOf: (field) => (isField(field) ? t(field) : ""),
  });
  const { control } = form;

  async function save(filled: MentorValues): Promise<void> {
    const empty = missing(filled, required);
    if (empty.length > 0) return showProblems(empty);
    const input = {
      idempotencyKey: key.current(),
      companyId,
      person: personInput(filled),
      recordIssuedOn: filled.recordIssuedOn || undefined,
      places: [placeInput(filled)],
    };
    const answer = (await add({ variables: { input } }).catch(() => null))?.data?.addMentor;
    if (!answer) return;
    key.renew();
    if (answer.__typename === "Mentor") return onAdded(answer.id);
    showProblems(
      readFragment(ProblemsFragment, answer).problems.map((each) => ({ ...each, path: each.path.slice(-1) })),
    );
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
      <Stack width="form" gap={5}>
        <FormErrorSummary problems={summary} />
        <h2>{t("person")}</h2>
        <PersonFields control={control} />
        <FormField control={control} name="recordIssuedOn">
          {({ onChange, ...field }) => (
            <DateField
              label={t("recordIssuedOn")}
              description={t("recordHelp")}
              isOptional
              onChange={(day) => onChange(day ?? "")}
              {...field}
            />
          )}
        </FormField>
        <h2>{t("place")}</h2>
        <PlaceFields control={control} branches={branches} />
        <Row>
          <Button type="submit" variant="primary" isBusy={loading}>
            {t("save")}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
