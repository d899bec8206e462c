import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import type { EnrolLearnerInput, GuardianInput } from "../../../gql/graphql.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { missing } from "../../../lib/form/missing.ts";
import type { ApiProblem } from "../../../lib/form/problem-text.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Grid, Stack } from "../../../ui/layout.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { GuardianFields, guardiansOf, type GuardianValues } from "./guardian-fields.tsx";
import { ProgrammePicker } from "./programme-picker.tsx";

const EnrolmentFormFragment = graphql(`
  fragment EnrolmentForm_provider on Provider {
    id
    counsellors {
      id
      name
    }
  }
`);

/** What the form holds; empty is not filled in. */
export interface EnrolmentValues extends GuardianValues {
  firstName: string;
  lastName: string;
  birthDate: string;
  email: string;
  phone: string;
  street: string;
  postcode: string;
  programmeId: string;
  counsellorId: string;
  searchStartedOn: string;
}

const required = ["firstName", "lastName", "birthDate", "email", "postcode", "programmeId"] as const;

/** What the API takes of it. */
type EnrolmentFields = Omit<EnrolLearnerInput, "guardians" | "idempotencyKey">;

interface EnrolmentFormProps {
  provider: FragmentType<typeof EnrolmentFormFragment>;
  values: EnrolmentValues;
  programmeTitle: string;
  submitLabel: string;
  isBusy: boolean;
  /** New learners come with their guardians; later these have a section of their own. */
  hasGuardians: boolean;
  onSubmit: (enrolment: EnrolmentFields, guardians: GuardianInput[]) => Promise<readonly ApiProblem[]>;
}

/** What a school fills in for a learner. */
export function EnrolmentForm(props: EnrolmentFormProps): React.JSX.Element {
  const { values, programmeTitle, submitLabel, isBusy, hasGuardians, onSubmit } = props;
  const { counsellors } = readFragment(EnrolmentFormFragment, props.provider);
  const t = useText("enrolment");
  const names = Object.keys(values);
  const { form, summary, showProblems } = useProblemForm<EnrolmentValues>({
    defaultValues: values,
    labelOf: (field) => (names.includes(field) ? t(labelOf(field)) : ""),
  });

  async function send(filled: EnrolmentValues): Promise<void> {
    const empty = missing(filled, required);
    if (empty.length > 0) return showProblems(empty);
    const { phone, street, counsellorId, searchStartedOn, ...rest } = filled;
    const { firstName, lastName, birthDate, email, postcode, programmeId } = rest;
    const problems = await onSubmit(
      {
        ...{ firstName, lastName, birthDate, email, postcode, programmeId },
        phone: phone || undefined,
        street: street || undefined,
        counsellorId: counsellorId || undefined,
        searchStartedOn: searchStartedOn || undefined,
      },
      guardiansOf(filled),
    );
    showProblems(
      problems.map((each) => ({ ...each, path: each.path[0] === "guardians" ? [each.path.join("_")] : each.path })),
    );
  }

  const { control } = form;
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack width="form" gap={5}>
        <FormErrorSummary problems={summary} />
        <Grid columns="medium">
          <FormField control={control} name="firstName">
            {(field) => <TextField label={t("firstName")} maxLength={80} {...field} />}
          </FormField>
          <FormField control={control} name="lastName">
            {(field) => <TextField label={t("lastName")} maxLength={80} {...field} />}
          </FormField>
        </Grid>
        <FormField control={control} name="birthDate">
          {({ onChange, ...field }) => (
            <DateField label={t("birthDate")} onChange={(day) => onChange(day ?? "")} {...field} />
          )}
        </FormField>
        <FormField control={control} name="email">
          {(field) => (
            <TextField label={t("email")} description={t("emailHelp")} type="email" maxLength={254} {...field} />
          )}
        </FormField>
        <FormField control={control} name="phone">
          {(field) => <TextField label={t("phone")} isOptional type="tel" maxLength={30} {...field} />}
        </FormField>
        <Grid columns="medium">
          <FormField control={control} name="street">
            {(field) => <TextField label={t("street")} isOptional maxLength={120} {...field} />}
          </FormField>
          <FormField control={control} name="postcode">
            {(field) => <TextField label={t("postcode")} inputMode="numeric" maxLength={4} {...field} />}
          </FormField>
        </Grid>
        <FormField control={control} name="programmeId">
          {(field) => (
            <ProgrammePicker
              label={t("programmeId")}
              description={t("programmeHelp")}
              title={programmeTitle}
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="searchStartedOn">
          {({ onChange, ...field }) => (
            <DateField
              label={t("searchStartedOn")}
              description={t("searchStartedHelp")}
              isOptional
              onChange={(day) => onChange(day ?? "")}
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="counsellorId">
          {(field) => (
            <Select
              label={t("counsellorId")}
              isOptional
              options={[
                { value: "", label: t("counsellorMe") },
                ...counsellors.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              {...field}
            />
          )}
        </FormField>
        {hasGuardians && <GuardianFields form={form} />}
        <div>
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {submitLabel}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

type Field = Exclude<keyof EnrolmentValues, `guardians_${string}`> | "guardianName" | "guardianEmail";
const labelOf = (field: string): Field => {
  if (field.endsWith("_name")) return "guardianName";
  return field.endsWith("_email") ? "guardianEmail" : (plainFields.find((each) => each === field) ?? "guardianName");
};
const plainFields = [
  ...required,
  "phone",
  "street",
  "counsellorId",
  "searchStartedOn",
] as const satisfies readonly Field[];
