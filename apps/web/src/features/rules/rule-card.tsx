import { isOptionalRule } from "./optional-rules.ts";
import { useState } from "react";
import type { Rule_RuleFragment } from "../../gql/graphql.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DescriptionList } from "../../ui/description-list.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { ExternalLink } from "../../ui/link.tsx";
import { AddRuleDialog } from "./add-rule-dialog.tsx";
import { EndRuleDialog } from "./end-rule-dialog.tsx";
import { ChangeRuleDialog } from "./change-rule-dialog.tsx";
import { useRuleWords } from "./use-rule-words.ts";

type Rule = Rule_RuleFragment;

interface RuleCardProps {
  rule: Pick<Rule, "key" | "unit">;
  /** Every value of it, for everybody and for sectors, by start; empty where nobody has fixed one. */
  rules: readonly Rule[];
  canEdit: boolean;
  onChanged: () => Promise<unknown>;
}

/** One rule: what counts now and what is to come, with everything that was before behind a fold. */
export function RuleCard({ rule, rules, canEdit, onChanged }: RuleCardProps): React.JSX.Element {
  const t = useText("rules");
  const words = useRuleWords();
  const [isAdding, setIsAdding] = useState(false);
  const name = words.nameOf(rule.key);
  const shown = rules.filter(({ standing }) => standing !== "PAST");
  return (
    <Card as="article">
      <Stack gap={4}>
        <Row justify="between">
          <h3>{name}</h3>
          {canEdit && (
            <Button size="small" icon="plus" onPress={() => setIsAdding(true)}>
              {t("add")}
            </Button>
          )}
        </Row>
        {shown.map((each) => (
          <RuleValue key={each.id} rule={each} onChanged={onChanged} />
        ))}
        {shown.length === 0 && <p>{t("noValueNow")}</p>}
        {rules.length > 0 && (
          <Disclosure title={t("history")} level={4}>
            <History rules={rules} />
          </Disclosure>
        )}
      </Stack>
      {isAdding && (
        <AddRuleDialog
          rule={{ ...rule, value: rules[0]?.value ?? null }}
          onClose={() => setIsAdding(false)}
          onChanged={onChanged}
        />
      )}
    </Card>
  );
}

function RuleValue({ rule, onChanged }: { rule: Rule; onChanged: () => Promise<unknown> }): React.JSX.Element {
  const t = useText("rules");
  const label = useLabel();
  const words = useRuleWords();
  const [change, setChange] = useState<"CORRECT" | "CONFIRM" | "END" | null>(null);
  return (
    <Stack gap={2}>
      <Row>
        <strong>{words.valueOf(rule.value, rule.unit)}</strong>
        <Badge tone={rule.standing === "TO_COME" ? "info" : "neutral"}>{label("RuleStanding", rule.standing)}</Badge>
        <Badge tone={rule.isConfirmed ? "good" : "warn"}>{rule.isConfirmed ? t("confirmed") : t("unconfirmed")}</Badge>
        {rule.scope && <span>{words.scopeOf(rule.scope)}</span>}
      </Row>
      <DescriptionList
        items={[
          { term: t("period"), detail: words.periodOf(rule) },
          { term: t("source"), detail: <Source text={rule.source} /> },
        ]}
      />
      {rule.viewerCanEdit && (
        <Row>
          {!rule.isConfirmed && (
            <Button size="small" variant="quiet" icon="check" onPress={() => setChange("CONFIRM")}>
              {t("confirm")}
            </Button>
          )}
          {rule.standing === "TO_COME" && (
            <Button size="small" variant="quiet" icon="edit" onPress={() => setChange("CORRECT")}>
              {t("correct")}
            </Button>
          )}
          {isOptionalRule(rule.key) && (
            <Button size="small" variant="quiet" icon="close" onPress={() => setChange("END")}>
              {t("end")}
            </Button>
          )}
        </Row>
      )}
      {change === "END" && <EndRuleDialog rule={rule} onClose={() => setChange(null)} onChanged={onChanged} />}
      {change && change !== "END" && (
        <ChangeRuleDialog kind={change} rule={rule} onClose={() => setChange(null)} onChanged={onChanged} />
      )}
    </Stack>
  );
}

/** A source that is an address can be opened. */
const Source = ({ text }: { text: string }): React.JSX.Element =>
  /^https:\/\/\S+$/.test(text) ? <ExternalLink href={text}>{text}</ExternalLink> : <>{text}</>;

function History({ rules }: { rules: readonly Rule[] }): React.JSX.Element {
  const t = useText("rules");
  const label = useLabel();
  const format = useFormat();
  const words = useRuleWords();
  return (
    <ul>
      {rules.map((rule) => (
        <li key={rule.id}>
          {`${words.valueOf(rule.value, rule.unit)}, ${words.periodOf(rule)}, ${words.scopeOf(rule.scope)}`}
          {rule.changes.length > 0 && (
            <ul>
              {rule.changes.map((change) => {
                const facts = {
                  kind: label("RuleChangeKind", change.kind),
                  actor: change.actor ?? "?",
                  at: format.dayOf(change.at),
                  after: words.valueOf(change.valueAfter, rule.unit),
                  reason: change.reason,
                };
                return (
                  <li key={change.id}>
                    {change.valueBefore === null || change.valueBefore === undefined
                      ? t("byFirst", facts)
                      : t("by", { ...facts, before: words.valueOf(change.valueBefore, rule.unit) })}
                  </li>
                );
              })}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
