import type { AppealChannel } from "../../../gql/graphql.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { missing } from "../../../lib/form/missing.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useSend } from "../../../lib/graphql/use-send.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { RegisterAppealDocument } from "./treat.graphql.ts";

interface RegisterAppealFormProps {
  /** File and the version that was looked at. */
  input: { readonly recognitionId: string; readonly version: number };
  onRegistered: () => Promise<void>;
  /** Somebody else changed the file meanwhile: it is looked at again. */
  onChanged: (isDone: boolean) => Promise<void>;
}

interface Filled {
  channel: AppealChannel | null;
  receivedOn: string;
  motive: string;
  isByCompany: boolean;
}

const channels = ["REGISTERED_LETTER", "EMAIL"] as const satisfies readonly AppealChannel[];

/** An appeal that came by letter or e-mail: the officer writes down what it says and when it arrived. */
export function RegisterAppealForm({ input, onRegistered, onChanged }: RegisterAppealFormProps): React.JSX.Element {
  const t = useText("dossiers");
  const label = useLabel();
  const [register, isRegistering] = useSend(RegisterAppealDocument);
  const defaultValues: Filled = { channel: null, receivedOn: "", motive: "", isByCompany: false };
  const { form, summary, showProblems } = useProblemForm({ defaultValues, labelOf: (field) => t(labels[field]) });

  async function send({ channel, ...filled }: Filled): Promise<void> {
    const empty = missing({ channel, ...filled }, ["channel", "receivedOn", "motive"]);
    if (empty.length > 0 || channel === null) return showProblems(empty);
    const problems = await register({ input: { ...input, ...filled, channel } });
    if (!problems) return;
    showProblems(problems);
    if (problems.length === 0) return onRegistered();
    if (problems.some(({ code }) => code === "CHANGED_MEANWHILE" || code === "WRONG_STATE")) await onChanged(false);
  }

  return (
    <Disclosure title={t("registerAppeal")}>
      <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
        <Stack gap={3}>
          <p>{t("registerAppealText")}</p>
          <FormErrorSummary problems={summary} />
          <FormField control={form.control} name="channel">
            {(field) => (
              <RadioGroup
                label={t("appealChannel")}
                isInline
                options={channels.map((value) => ({ value, label: label("AppealChannel", value) }))}
                {...field}
              />
            )}
          </FormField>
          <FormField control={form.control} name="receivedOn">
            {({ onChange, ...field }) => (
              <DateField label={t("appealArrivedOn")} onChange={(day) => onChange(day ?? "")} {...field} />
            )}
          </FormField>
          <FormField control={form.control} name="motive">
            {(field) => (
              <TextArea
                label={t("appealText")}
                description={t("appealTextHelp")}
                maxLength={8000}
                rows={5}
                {...field}
              />
            )}
          </FormField>
          <FormField control={form.control} name="isByCompany">
            {({ value, ...field }) => (
              <Checkbox isSelected={value} {...field}>
                {t("appealByCompany")}
              </Checkbox>
            )}
          </FormField>
          <Row>
            <Button type="submit" isBusy={isRegistering}>
              {t("saveAppeal")}
            </Button>
          </Row>
        </Stack>
      </form>
    </Disclosure>
  );
}

const labels = {
  channel: "appealChannel",
  receivedOn: "appealArrivedOn",
  motive: "appealText",
  isByCompany: "appealByCompany",
} as const satisfies Record<keyof Filled, string>;
