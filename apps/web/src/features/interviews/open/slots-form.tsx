import { useMutation } from "@apollo/client/react";
import { graphql } from "../../../gql/gql.ts";
import { readFragment } from "../../../gql/fragment-masking.ts";
import type { InterviewMode } from "../../../gql/graphql.ts";
import { missing } from "../../../lib/form/missing.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useIdempotencyKey } from "../../../lib/graphql/use-idempotency-key.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Grid, Stack } from "../../../ui/layout.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";

const OpenSlotsDocument = graphql(`
  mutation OpenInterviewSlots($input: OpenInterviewSlotsInput!) {
    openInterviewSlots(input: $input) {
      __typename
      ... on Workplace {
        id
        slots {
          id
          startsAt
          status
        }
      }
      ...Problems_userErrors
    }
  }
`);

interface SlotsValues {
  day: string;
  firstAt: string;
  count: string;
  durationMinutes: string;
  mode: InterviewMode;
  place: string;
}

const counts = ["1", "2", "3", "4", "6", "8"];
const durations = ["30", "45", "60", "90"];

/** Wall times one after another, from the first: "2026-12-01T10:00", "2026-12-01T10:45". */
function slotTimes({
  day,
  firstAt,
  count,
  durationMinutes,
}: SlotsValues): { startsAtLocal: string; durationMinutes: number }[] {
  const [hours = 0, minutes = 0] = firstAt.split(":").map(Number);
  const length = Number(durationMinutes);
  return Array.from({ length: Number(count) }, (_, index) => {
    const at = hours * 60 + minutes + index * length;
    const time = `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
    return { startsAtLocal: `${day}T${time}`, durationMinutes: length };
  });
}

/** Opens a row of interview times on one day. */
export function SlotsForm({
  workplaceId,
  place,
  onOpened,
}: {
  workplaceId: string;
  place: string;
  onOpened: () => void;
}): React.JSX.Element {
  const t = useText("employer");
  const label = useLabel();
  const key = useIdempotencyKey();
  const [open, { loading }] = useMutation(OpenSlotsDocument);
  const { form, summary, showProblems } = useProblemForm<SlotsValues>({
    defaultValues: { day: "", firstAt: "10:00", count: "3", durationMinutes: "45", mode: "ON_SITE", place },
  });

  async function send(values: SlotsValues): Promise<void> {
    const empty = missing(values, ["day", "firstAt", "place"]);
    if (empty.length > 0) return showProblems(empty);
    const input = {
      idempotencyKey: key.current(),
      workplaceId,
      slots: slotTimes(values),
      mode: values.mode,
      place: values.place,
    };
    const answer = (await open({ variables: { input } }).catch(() => null))?.data?.openInterviewSlots;
    if (!answer) return;
    key.renew();
    if (answer.__typename === "Workplace") return onOpened();
    showProblems(
      readFragment(ProblemsFragment, answer).problems.map((problem) => ({
        ...problem,
        path: problem.path.map((part) => (part === "startsAtLocal" ? "day" : part)),
      })),
    );
  }

  const { control } = form;
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack width="form">
        <FormErrorSummary problems={summary} />
        <FormField control={control} name="day">
          {({ onChange, ...field }) => (
            <DateField label={t("slotDay")} onChange={(day) => onChange(day ?? "")} {...field} />
          )}
        </FormField>
        <Grid columns="narrow">
          <FormField control={control} name="firstAt">
            {(field) => <TextField label={t("slotFirst")} type="time" {...field} />}
          </FormField>
          <FormField control={control} name="count">
            {(field) => (
              <Select label={t("slotCount")} options={counts.map((value) => ({ value, label: value }))} {...field} />
            )}
          </FormField>
          <FormField control={control} name="durationMinutes">
            {(field) => (
              <Select
                label={t("slotLength")}
                options={durations.map((value) => ({ value, label: t("minutes", { count: Number(value) }) }))}
                {...field}
              />
            )}
          </FormField>
        </Grid>
        <FormField control={control} name="mode">
          {(field) => (
            <RadioGroup
              label={t("slotMode")}
              options={(["ON_SITE", "PHONE", "VIDEO"] as const).map((value) => ({
                value,
                label: label("InterviewMode", value),
              }))}
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="place">
          {(field) => <TextField label={t("slotPlace")} description={t("slotPlaceHelp")} maxLength={300} {...field} />}
        </FormField>
        <div>
          <Button type="submit" variant="primary" isBusy={loading}>
            {t("openSlots")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
