import { minimumAgeOf } from "@leerplek/domain/programmes/activity-list";
import { checkContexts } from "@leerplek/domain/programmes/contexts";
import { coverageVerdict, isOffered } from "@leerplek/domain/programmes/coverage";
import { useRuleNote } from "../../lib/rules/use-rule-note.ts";
import { useText } from "../../lib/text/use-text.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { Link } from "../../ui/link.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { measure, type ActivityItem, type Answers, type Contexts, type Rules } from "./answers.ts";
import styles from "./questions.module.css";

interface ResultProps {
  activities: readonly ActivityItem[];
  answers: Answers;
  rules: Rules;
  contexts: Contexts;
  chosenContexts: readonly string[];
  /** Everything open: for paper. */
  isWhole?: boolean;
  /** Where to find who can complete it. */
  combinationPath?: string;
}

/** What the answers come to, while one fills in. */
export function CoverageResult(props: ResultProps): React.JSX.Element {
  const { activities, answers, rules, contexts, chosenContexts, isWhole = false, combinationPath } = props;
  const t = useText("activities");
  const label = useLabel();
  const noteOf = useRuleNote();
  const { percent, gaps, partial, alternatives, unanswered } = measure(activities, answers, rules);
  const verdict = coverageVerdict(percent, { "recognition.minimumCoveragePercent": rules.minimumPercent });
  const missing = gaps.filter(({ code }) => answers[code]);
  const { tooFew, choices } = checkContexts(contexts, chosenContexts);
  const age = minimumAgeOf(activities.filter(({ code }) => isOffered(answers[code]?.coverage)));
  const lists = [
    { title: t("missing"), items: missing },
    { title: t("inPart"), items: partial },
    { title: t("elsewhere"), items: alternatives },
  ].filter(({ items }) => items.length > 0);
  return (
    <Card as="aside" look="sunken">
      <Stack gap={4}>
        <h2>{t("result")}</h2>
        <ProgressBar
          label={t("coverage")}
          value={percent ?? 0}
          max={100}
          valueText={percent === null ? t("noPercent") : t("percent", { percent })}
          tone={verdict === "TOO_LOW" ? "bad" : "brand"}
        />
        <p role="status">
          {missing.length > 0 ? t("gaps", { count: missing.length }) : t("noGaps")}
          {" · "}
          {unanswered.length > 0 ? t("unanswered", { count: unanswered.length }) : t("allAnswered")}
        </p>
        <Row gap={2}>
          <Badge tone={verdict === "TOO_LOW" ? "bad" : verdict === "ENOUGH" ? "good" : "info"}>
            {label("CoverageVerdict", verdict)}
          </Badge>
          {age !== null && <Badge tone="warn">{t("hazardous", { age })}</Badge>}
        </Row>
        {tooFew > 0 && <p>{t("contextsTooFew", { count: tooFew, choices: choices.join(", ") })}</p>}
        {combinationPath && (gaps.length > 0 || tooFew > 0) && (
          <Link to={combinationPath} look="standalone">
            {t("combineTitle")}
          </Link>
        )}
        {lists.map(({ title, items }) =>
          isWhole ? (
            <Stack key={title} gap={2}>
              <h3>{title}</h3>
              <Names items={items} />
            </Stack>
          ) : (
            <Disclosure key={title} title={`${title} (${items.length})`}>
              <Names items={items} />
            </Disclosure>
          ),
        )}
        <p className={styles["small"]}>
          {rules.minimumPercent === null ? t("noMinimum") : t("minimum", { minimum: rules.minimumPercent })}{" "}
          {noteOf(rules.minimumRule)}
        </p>
        <p className={styles["small"]}>
          {t("countedPartial", { partial: rules.partialPercent })} {noteOf(rules.partialRule)}
        </p>
        <p className={styles["small"]}>
          {t("countedAlternative", { alternative: rules.alternativePercent })} {noteOf(rules.alternativeRule)}
        </p>
      </Stack>
    </Card>
  );
}

function Names({ items }: { items: readonly ActivityItem[] }): React.JSX.Element {
  return (
    <ul>
      {items.map(({ code, label }) => (
        <li key={code}>{label}</li>
      ))}
    </ul>
  );
}
