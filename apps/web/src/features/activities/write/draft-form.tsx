import { useMutation } from "@apollo/client/react";
import { useFieldArray } from "react-hook-form";
import { readFragment } from "../../../gql/fragment-masking.ts";
import type { ListVersion_ListFragment } from "../../../gql/graphql.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Grid, Row, Stack } from "../../../ui/layout.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { Switch } from "../../../ui/switch.tsx";
import { TextArea, TextField } from "../../../ui/text-field.tsx";
import { notify } from "../../../ui/toast-store.ts";
import type { ActivityItem } from "../answers.ts";
import { SaveListDocument } from "./lists.graphql.ts";

interface Values {
  source: string;
  hasContexts: boolean;
  rule: "EXACTLY" | "AT_LEAST";
  count: number | null;
  names: string;
  activities: {
    code: string | null;
    cluster: string;
    label: string;
    weight: number | null;
    isMandatory: boolean;
    isHazardous: boolean;
    minimumAge: number | null;
  }[];
}

interface DraftFormProps {
  draft: ListVersion_ListFragment;
  activities: readonly ActivityItem[];
  onSaved: () => Promise<unknown>;
}

const blank = { code: null, label: "", weight: 1, isMandatory: true, isHazardous: false, minimumAge: null };

/** A draft as a whole: its source, contexts and activities, in their order. */
export function DraftForm({ draft, activities, onSaved }: DraftFormProps): React.JSX.Element {
  const t = useText("activity-lists");
  const label = useLabel();
  const [save, { loading }] = useMutation(SaveListDocument);
  const { form, summary, showProblems } = useProblemForm<Values>({
    labelOf: (field) => {
      const [, row, part] = field.split(".");
      const name = part === "label" || part === "cluster" || part === "minimumAge" ? t(part) : "";
      return row === undefined ? "" : `${t("activity", { number: Number(row) + 1 })} ${name}`;
    },
    defaultValues: {
      source: draft.source,
      hasContexts: Boolean(draft.contexts),
      rule: draft.contexts?.rule ?? "AT_LEAST",
      count: draft.contexts?.count ?? 1,
      names: draft.contexts?.contexts.join("\n") ?? "",
      activities: activities.map(({ code, cluster, label: name, weight, isMandatory, isHazardous, minimumAge }) => ({
        ...{ code, cluster, label: name, weight, isMandatory, isHazardous },
        minimumAge: minimumAge ?? null,
      })),
    },
  });
  const { control } = form;
  const rows = useFieldArray({ control, name: "activities", keyName: "key" });

  async function send(values: Values): Promise<void> {
    const names = values.names.split("\n").flatMap((name) => name.trim() || []);
    const input = {
      activityListId: draft.id,
      revision: draft.revision,
      source: values.source,
      contexts: values.hasContexts ? { rule: values.rule, count: values.count ?? 0, contexts: names } : null,
      activities: values.activities.map((activity) => ({ ...activity, weight: activity.weight ?? 0 })),
    };
    const answer = (await save({ variables: { input } }).catch(() => null))?.data?.saveActivityListDraft;
    if (!answer) return;
    if (answer.__typename === "ActivityList") {
      await onSaved();
      notify({ tone: "good", text: t("saved") });
      form.reset(values);
      return;
    }
    showProblems(
      readFragment(ProblemsFragment, answer).problems.map((problem) => ({
        ...problem,
        path: problem.path[0] === "contexts" ? [problem.path[1] === "count" ? "count" : "names"] : problem.path,
      })),
    );
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack gap={5}>
        <FormErrorSummary problems={summary} />
        <Stack gap={4} width="form">
          <FormField control={control} name="source">
            {(field) => <TextField label={t("source")} description={t("sourceHelp")} maxLength={300} {...field} />}
          </FormField>
          <FormField control={control} name="hasContexts">
            {({ value, onChange }) => (
              <Switch isSelected={value} onChange={onChange}>
                {t("contextsUse")}
              </Switch>
            )}
          </FormField>
          {form.watch("hasContexts") && (
            <>
              <FormField control={control} name="rule">
                {(field) => (
                  <RadioGroup
                    label={t("contextRule")}
                    isInline
                    options={(["EXACTLY", "AT_LEAST"] as const).map((value) => ({
                      value,
                      label: label("ContextRule", value),
                    }))}
                    {...field}
                  />
                )}
              </FormField>
              <FormField control={control} name="count">
                {(field) => <NumberField label={t("contextCount")} minValue={1} maxValue={20} {...field} />}
              </FormField>
              <FormField control={control} name="names">
                {(field) => (
                  <TextArea label={t("contextNames")} description={t("contextNamesHelp")} rows={4} {...field} />
                )}
              </FormField>
            </>
          )}
        </Stack>
        <Stack as="ol" gap={3}>
          {rows.fields.map((row, index) => (
            <li key={row.key}>
              <Card>
                <Stack gap={3}>
                  <Row justify="between">
                    <strong>{t("activity", { number: index + 1 })}</strong>
                    <Row gap={1}>
                      <IconButton
                        icon="chevron-up"
                        label={t("up")}
                        isDisabled={index === 0}
                        onPress={() => rows.move(index, index - 1)}
                      />
                      <IconButton
                        icon="chevron-down"
                        label={t("down")}
                        isDisabled={index === rows.fields.length - 1}
                        onPress={() => rows.move(index, index + 1)}
                      />
                      <IconButton icon="trash" label={t("remove")} onPress={() => rows.remove(index)} />
                    </Row>
                  </Row>
                  <FormField control={control} name={`activities.${index}.label`}>
                    {(field) => <TextField label={t("label")} maxLength={300} {...field} />}
                  </FormField>
                  <Grid columns="narrow">
                    <FormField control={control} name={`activities.${index}.cluster`}>
                      {(field) => <TextField label={t("cluster")} maxLength={120} {...field} />}
                    </FormField>
                    <FormField control={control} name={`activities.${index}.weight`}>
                      {(field) => <NumberField label={t("weight")} minValue={1} maxValue={9} {...field} />}
                    </FormField>
                    {form.watch(`activities.${index}.isHazardous`) && (
                      <FormField control={control} name={`activities.${index}.minimumAge`}>
                        {(field) => <NumberField label={t("minimumAge")} minValue={15} maxValue={25} {...field} />}
                      </FormField>
                    )}
                  </Grid>
                  <Row>
                    <FormField control={control} name={`activities.${index}.isMandatory`}>
                      {({ value, onChange }) => (
                        <Checkbox isSelected={value} onChange={onChange}>
                          {t("mandatory")}
                        </Checkbox>
                      )}
                    </FormField>
                    <FormField control={control} name={`activities.${index}.isHazardous`}>
                      {({ value, onChange }) => (
                        <Checkbox isSelected={value} onChange={onChange}>
                          {t("hazardous")}
                        </Checkbox>
                      )}
                    </FormField>
                  </Row>
                </Stack>
              </Card>
            </li>
          ))}
        </Stack>
        <Row>
          <Button
            icon="plus"
            onPress={() => rows.append({ ...blank, cluster: form.getValues("activities").at(-1)?.cluster ?? "" })}
          >
            {t("add")}
          </Button>
          <Button type="submit" variant="primary" isBusy={loading}>
            {t("save")}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
