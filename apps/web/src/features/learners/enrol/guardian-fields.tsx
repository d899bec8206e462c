import type { Control } from "react-hook-form";
import type { GuardianInput } from "../../../gql/graphql.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { useText } from "../../../lib/text/use-text.ts";
import { Grid, Stack } from "../../../ui/layout.tsx";
import { TextField } from "../../../ui/text-field.tsx";

/** Two guardians beside the learner; more can be linked later. Names are as the API paths are, joined. */
export interface GuardianValues {
  guardians_0_name: string;
  guardians_0_email: string;
  guardians_1_name: string;
  guardians_1_email: string;
}
export const noGuardians: GuardianValues = {
  guardians_0_name: "",
  guardians_0_email: "",
  guardians_1_name: "",
  guardians_1_email: "",
};

/** Those that were filled in, wholly or half. */
export const guardiansOf = (values: GuardianValues): GuardianInput[] =>
  [
    { name: values.guardians_0_name, email: values.guardians_0_email },
    { name: values.guardians_1_name, email: values.guardians_1_email },
  ].filter(({ name, email }) => name !== "" || email !== "");

export function GuardianFields<Values extends GuardianValues>({
  form,
}: {
  form: { control: Control<Values> };
}): React.JSX.Element {
  const t = useText("enrolment");
  // react-hook-form cannot see that a form with more fields has these: the control is narrowed once, here.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  const control = form.control as unknown as Control<GuardianValues>;
  return (
    <Stack as="section" gap={3}>
      <h2>{t("guardians")}</h2>
      <p>{t("guardiansHelp")}</p>
      {([0, 1] as const).map((index) => (
        <Grid key={index} columns="medium">
          <FormField control={control} name={`guardians_${index}_name`}>
            {(field) => <TextField label={`${t("guardianName")} ${index + 1}`} isOptional maxLength={80} {...field} />}
          </FormField>
          <FormField control={control} name={`guardians_${index}_email`}>
            {(field) => (
              <TextField
                label={`${t("guardianEmail")} ${index + 1}`}
                isOptional
                type="email"
                maxLength={254}
                {...field}
              />
            )}
          </FormField>
        </Grid>
      ))}
    </Stack>
  );
}
