import type { Control } from "react-hook-form";
import type { FragmentType } from "../../gql/fragment-masking.ts";
import { FormField } from "../../lib/form/form-field.tsx";
import { useRuleNote, type RuleNoteFragment } from "../../lib/rules/use-rule-note.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Grid } from "../../ui/layout.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import type { MentorValues } from "./person-fields.tsx";
import { ProgrammeField } from "./programme-field.tsx";

interface PlaceFieldsProps {
  control: Control<MentorValues>;
  branches: readonly { id: string; name: string }[];
  /** How many learners one mentor may have, by the rule of the sector; unknown for a first mentor until it is saved. */
  maximumRule?: (FragmentType<typeof RuleNoteFragment> & { readonly value: number }) | null | undefined;
}

/** Where somebody is mentor, with practice and number of learners: of a first place and of another one. */
export function PlaceFields({ control, branches, maximumRule }: PlaceFieldsProps): React.JSX.Element {
  const t = useText("mentors");
  const noteOf = useRuleNote();
  const help = maximumRule
    ? { description: `${t("capacityHelp", { maximum: maximumRule.value })} ${noteOf(maximumRule)}` }
    : {};
  return (
    <>
      <FormField control={control} name="branchId">
        {(field) => (
          <Select
            label={t("branchId")}
            options={branches.map(({ id, name }) => ({ value: id, label: name }))}
            {...field}
          />
        )}
      </FormField>
      <FormField control={control} name="programmeId">
        {(field) => <ProgrammeField label={t("programmeId")} {...field} />}
      </FormField>
      <Grid columns="medium">
        <FormField control={control} name="yearsOfPractice">
          {(field) => <NumberField label={t("yearsOfPractice")} minValue={0} maxValue={60} {...field} />}
        </FormField>
        <FormField control={control} name="capacity">
          {(field) => <NumberField label={t("capacity")} minValue={1} maxValue={100} {...help} {...field} />}
        </FormField>
      </Grid>
    </>
  );
}

/** A place as it is sent. */
export const placeInput = ({ branchId, programmeId, yearsOfPractice, capacity }: MentorValues) => ({
  branchId,
  programmeId,
  yearsOfPractice: yearsOfPractice ?? 0,
  capacity: capacity ?? 1,
});
