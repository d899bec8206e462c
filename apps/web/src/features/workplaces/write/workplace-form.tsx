import { useEffect } from "react";
import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import type { AgreementType, Weekday, WorkplaceDraftInput } from "../../../gql/graphql.ts";
import { missing } from "../../../lib/form/missing.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import type { ApiProblem } from "../../../lib/form/problem-text.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/checkbox.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Grid, Row, Stack } from "../../../ui/layout.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextArea, TextField } from "../../../ui/text-field.tsx";
import { ActivityChoice } from "./activity-choice.tsx";
import { PlacesField } from "./places-field.tsx";

const FormBranchFragment = graphql(`
  fragment WorkplaceForm_branch on Branch {
    id
    name
    recognised {
      validUntil
      programme {
        id
        title
      }
    }
    recognitions {
      id
      status
      validUntil
      programme {
        id
        title
      }
    }
    mentors {
      mentorId
      name
      status
      programme {
        id
      }
    }
  }
`);

/** What the form holds; ids are empty until chosen. Hours are typed, minutes are sent. */
export interface WorkplaceValues {
  branchId: string;
  programmeId: string;
  mentorId: string;
  title: string;
  description: string;
  requirements: string;
  places: number | null;
  agreementType: AgreementType;
  days: string[];
  hoursPerWeek: number | null;
  dayStartsAt: string;
  dayEndsAt: string;
  startsOn: string;
  endsOn: string;
  minimumAge: number | null;
  answerWithinDays: number | null;
  activityIds: string[];
}

const weekdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;

const required = [
  "branchId",
  "programmeId",
  "title",
  "description",
  "places",
  "hoursPerWeek",
  "answerWithinDays",
  "days",
  "startsOn",
  "endsOn",
] as const;

interface WorkplaceFormProps {
  branches: readonly FragmentType<typeof FormBranchFragment>[];
  values: WorkplaceValues;
  /** One there is, whose own places are not taken by others. */
  workplaceId?: string;
  isBusy: boolean;
  submitLabel: string;
  /** Told when something was typed that is not kept yet, and when nothing of it is left. */
  onDirty?: (isDirty: boolean) => void;
  /** Sends, and gives the problems back; none means it was kept. */
  onSubmit: (draft: WorkplaceDraftInput) => Promise<readonly ApiProblem[]>;
}

/** A workplace in one form; branch, programme and mentor follow from what is recognised. */
export function WorkplaceForm({
  branches,
  values,
  workplaceId,
  isBusy,
  submitLabel,
  onDirty,
  onSubmit,
}: WorkplaceFormProps): React.JSX.Element {
  const t = useText("workplace-form");
  const label = useLabel();
  const isField = (name: string): name is keyof WorkplaceValues => name in values;
  const { form, summary, showProblems } = useProblemForm<WorkplaceValues>({
    defaultValues: values,
    labelOf: (field) => (isField(field) ? t(field) : ""),
  });
  const { isDirty } = form.formState;
  useEffect(() => onDirty?.(isDirty), [isDirty, onDirty]);
  const all = readFragment(FormBranchFragment, branches);
  const branch = all.find(({ id }) => id === form.watch("branchId"));
  const programmeId = form.watch("programmeId");
  // Files in treatment are the company's own to see; what is recognised everybody may know.
  const programmes = new Map(
    [
      ...(branch?.recognitions ?? []).map(({ programme, status }) => [programme, status] as const),
      ...(branch?.recognised ?? []).map(({ programme }) => [programme, "ACTIVE"] as const),
    ].map(([{ id, title }, status]) => [id, `${title} (${label("RecognitionStatus", status)})`]),
  );
  const mentors = branch?.mentors.filter(({ programme }) => programme.id === programmeId) ?? [];

  async function send(filled: WorkplaceValues): Promise<void> {
    const empty = missing(filled, required);
    if (empty.length > 0) return showProblems(empty);
    const { hoursPerWeek, mentorId, places, minimumAge, answerWithinDays, days, ...rest } = filled;
    showProblems(
      (
        await onSubmit({
          ...rest,
          mentorId: mentorId || undefined,
          places: places ?? 0,
          minimumAge: minimumAge ?? undefined,
          answerWithinDays: answerWithinDays ?? 0,
          days: weekdays.filter((day): day is Weekday => days.includes(day)),
          minutesPerWeek: Math.round((hoursPerWeek ?? 0) * 60),
        })
      ).map((problem) => ({
        ...problem,
        path: problem.path.map((part) => (part === "minutesPerWeek" ? "hoursPerWeek" : part)),
      })),
    );
  }

  const { control } = form;
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack width="form" gap={5}>
        <FormErrorSummary problems={summary} />
        <FormField control={control} name="branchId">
          {(field) => (
            <Select
              label={t("branchId")}
              options={all.map(({ id, name }) => ({ value: id, label: name }))}
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="programmeId">
          {(field) => (
            <Select
              label={t("programmeId")}
              description={t("programmeHelp")}
              options={[...programmes].map(([value, name]) => ({ value, label: name }))}
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="mentorId">
          {(field) => (
            <Select
              label={t("mentorId")}
              description={t("mentorHelp")}
              options={mentors.map(({ mentorId, name, status }) => ({
                value: mentorId,
                label: `${name} (${label("MentorStatus", status)})`,
              }))}
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="title">
          {(field) => <TextField label={t("title")} maxLength={120} {...field} />}
        </FormField>
        <FormField control={control} name="description">
          {(field) => (
            <TextArea
              label={t("description")}
              description={t("descriptionHelp")}
              maxLength={4000}
              rows={6}
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="requirements">
          {(field) => <TextArea label={t("requirements")} isOptional maxLength={1000} rows={3} {...field} />}
        </FormField>
        <FormField control={control} name="activityIds">
          {(field) => (
            <ActivityChoice
              branchId={form.watch("branchId")}
              programmeId={programmeId}
              chosenIds={values.activityIds}
              {...field}
            />
          )}
        </FormField>
        <Grid columns="narrow">
          <FormField control={control} name="places">
            {(field) => (
              <PlacesField
                branchId={form.watch("branchId")}
                programmeId={programmeId}
                workplaceId={workplaceId}
                {...field}
              />
            )}
          </FormField>
          <FormField control={control} name="hoursPerWeek">
            {(field) => <NumberField label={t("hoursPerWeek")} minValue={1} maxValue={40} step={0.5} {...field} />}
          </FormField>
          <FormField control={control} name="answerWithinDays">
            {(field) => <NumberField label={t("answerWithinDays")} minValue={1} maxValue={30} {...field} />}
          </FormField>
          <FormField control={control} name="minimumAge">
            {(field) => <NumberField label={t("minimumAge")} isOptional minValue={15} maxValue={25} {...field} />}
          </FormField>
        </Grid>
        <FormField control={control} name="agreementType">
          {(field) => (
            <RadioGroup
              label={t("agreementType")}
              options={(["OAO", "SAO"] as const).map((value) => ({ value, label: label("AgreementType", value) }))}
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="days">
          {(field) => (
            <CheckboxGroup
              label={t("days")}
              isInline
              options={weekdays.map((value) => ({ value, label: label("Weekday", value) }))}
              {...field}
            />
          )}
        </FormField>
        <Grid columns="narrow">
          <FormField control={control} name="dayStartsAt">
            {(field) => <TextField label={t("dayStartsAt")} type="time" {...field} />}
          </FormField>
          <FormField control={control} name="dayEndsAt">
            {(field) => <TextField label={t("dayEndsAt")} type="time" {...field} />}
          </FormField>
        </Grid>
        <Grid columns="medium">
          <FormField control={control} name="startsOn">
            {({ onChange, ...field }) => (
              <DateField label={t("startsOn")} onChange={(day) => onChange(day ?? "")} {...field} />
            )}
          </FormField>
          <FormField control={control} name="endsOn">
            {({ onChange, ...field }) => (
              <DateField label={t("endsOn")} onChange={(day) => onChange(day ?? "")} {...field} />
            )}
          </FormField>
        </Grid>
        <Row>
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {submitLabel}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
