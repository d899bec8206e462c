import { checkContexts } from "@leerplek/domain/programmes/contexts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { CheckboxGroup } from "../../ui/checkbox.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { clustersOf, coverageChoices, type ActivityItem, type Answer, type Answers, type Contexts } from "./answers.ts";
import styles from "./questions.module.css";

interface QuestionsProps {
  activities: readonly ActivityItem[];
  answers: Answers;
  onAnswer: (code: string, answer: Answer | null) => void;
  contexts: Contexts;
  chosenContexts: readonly string[];
  onContexts: (contexts: readonly string[]) => void;
  /** What a review has to look at, by code; `was` is how it read before. */
  marks?: ReadonlyMap<string, { readonly was: string | null }>;
}

/** Every activity of a list with its four answers, under the headings of the list. Works with the arrow keys. */
export function ActivityQuestions(props: QuestionsProps): React.JSX.Element {
  const { activities, answers, onAnswer, contexts, chosenContexts, onContexts, marks } = props;
  return (
    <Stack gap={6}>
      {contexts && <ContextQuestion contexts={contexts} chosen={chosenContexts} onChange={onContexts} />}
      {clustersOf(activities).map(([cluster, items]) => (
        <Stack key={cluster} as="section" gap={2}>
          <h2>{cluster}</h2>
          <div>
            {items.map((activity) => (
              <Question
                key={activity.code}
                activity={activity}
                answer={answers[activity.code] ?? null}
                mark={marks?.get(activity.code)}
                onAnswer={(answer) => onAnswer(activity.code, answer)}
              />
            ))}
          </div>
        </Stack>
      ))}
    </Stack>
  );
}

interface QuestionProps {
  activity: ActivityItem;
  answer: Answer | null;
  mark: { readonly was: string | null } | undefined;
  onAnswer: (answer: Answer | null) => void;
}

function Question({ activity, answer, mark, onAnswer }: QuestionProps): React.JSX.Element {
  const t = useText("activities");
  const label = useLabel();
  const { weight, isMandatory, isHazardous, minimumAge } = activity;
  return (
    <div className={styles["question"]}>
      <RadioGroup
        label={activity.label}
        isInline
        isOptional={!isMandatory}
        value={answer?.coverage ?? null}
        onChange={(coverage) => onAnswer({ coverage, note: answer?.note ?? "" })}
        options={coverageChoices.map((value) => ({ value, label: label("Coverage", value) }))}
      />
      {answer && (
        <div className={styles["clear"]}>
          <Button variant="quiet" size="small" onPress={() => onAnswer(null)}>
            {t("clear")}
          </Button>
        </div>
      )}
      {(mark ?? (isHazardous || weight > 1)) && (
        <Row gap={2}>
          {mark && <Badge tone="signal">{mark.was === null ? t("isNew") : t("isChanged")}</Badge>}
          {isHazardous && minimumAge !== null && <Badge tone="warn">{t("hazardous", { age: minimumAge })}</Badge>}
          {weight > 1 && <Badge tone="neutral">{t("weight", { weight })}</Badge>}
        </Row>
      )}
      {mark && mark.was !== null && mark.was !== activity.label && <p>{t("was", { label: mark.was })}</p>}
      {answer && (answer.coverage === "PARTIAL" || answer.coverage === "ALTERNATIVE") && (
        <TextField
          label={t("note")}
          description={t("noteHelp")}
          isOptional
          maxLength={500}
          value={answer.note}
          onChange={(note) => onAnswer({ ...answer, note })}
        />
      )}
    </div>
  );
}

interface ContextQuestionProps {
  contexts: NonNullable<Contexts>;
  chosen: readonly string[];
  onChange: (contexts: readonly string[]) => void;
}

function ContextQuestion({ contexts, chosen, onChange }: ContextQuestionProps): React.JSX.Element {
  const t = useText("activities");
  const { count } = contexts;
  const check = checkContexts(contexts, chosen);
  return (
    <Stack as="section" gap={2}>
      <CheckboxGroup
        label={t("contexts")}
        description={contexts.rule === "EXACTLY" ? t("contextsExactly", { count }) : t("contextsAtLeast", { count })}
        value={[...chosen]}
        onChange={onChange}
        options={contexts.contexts.map((value) => ({ value, label: value }))}
      />
      <p role="status">
        {check.isMet && t("contextsMet")}
        {check.tooFew > 0 && t("contextsTooFew", { count: check.tooFew, choices: check.choices.join(", ") })}
        {check.tooMany > 0 && t("contextsTooMany", { count: check.tooMany })}
      </p>
    </Stack>
  );
}
