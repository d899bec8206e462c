import { useQuery } from "@apollo/client/react";
import { optionalRules } from "../features/rules/optional-rules.ts";
import { RuleCard } from "../features/rules/rule-card.tsx";
import { RuleFragment } from "../features/rules/rules.graphql.ts";
import { useRuleWords } from "../features/rules/use-rule-words.ts";
import { readFragment } from "../gql/fragment-masking.ts";
import { graphql } from "../gql/gql.ts";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { urlFlag, urlText } from "../lib/url-state/url-fields.ts";
import { defineUrlState } from "../lib/url-state/url-state.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SearchField } from "../ui/search-field.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { Switch } from "../ui/switch.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const RulesDocument = graphql(`
  query Rules($after: String) {
    rules(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...Rule_rule
      }
    }
  }
`);

const state = defineUrlState({ zoek: urlText(60), onbevestigd: urlFlag() });

/** Regels en bedragen: every dated number by group; administrators change them, everybody may read them. */
export function RulesPage(): React.JSX.Element {
  const t = useText("rules");
  const words = useRuleWords();
  const { values, change } = useUrlState(state);
  const { data, error, refetch, fetchMore } = useQuery(RulesDocument, { fetchPolicy: "cache-and-network" });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const rules = data && readFragment(RuleFragment, data.rules.nodes);
  const byKey = Map.groupBy(rules ?? [], ({ key }) => key);
  const canEdit = rules?.some(({ viewerCanEdit }) => viewerCanEdit) ?? false;
  // A rule without a number is known to be so once every page is read.
  const without = data && !data.rules.pageInfo.hasNextPage ? optionalRules.filter(({ key }) => !byKey.has(key)) : [];
  const wanted = [
    ...[...byKey].map(([key, own]) => ({ rule: { key, unit: own[0]?.unit ?? "COUNT" }, own })),
    ...without.map((rule) => ({ rule, own: [] })),
  ].filter(
    ({ rule, own }) =>
      isFound(`${words.groupOf(rule.key)} ${words.nameOf(rule.key)}`, values.zoek) &&
      (!values.onbevestigd || own.some(({ isConfirmed, standing }) => !isConfirmed && standing !== "PAST")),
  );
  const groups = Map.groupBy(wanted, ({ rule }) => words.groupOf(rule.key));
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={6}>
        <PageHeader
          title={t("title")}
          lead={t("lead")}
          actions={<ButtonLink to={paths.concordances}>{t("toConcordances")}</ButtonLink>}
        />
        <Stack width="form">
          <SearchField
            label={t("search")}
            value={values.zoek}
            onChange={(zoek) => change({ zoek }, { history: "replace" })}
          />
        </Stack>
        <Switch isSelected={values.onbevestigd} onChange={(onbevestigd) => change({ onbevestigd })}>
          {t("onlyUnconfirmed")}
        </Switch>
        {!rules && <Skeleton look="card" count={5} />}
        {rules && groups.size === 0 && (
          <EmptyState title={t("nothing")}>
            <p>{t("nothingText")}</p>
          </EmptyState>
        )}
        {[...groups].map(([group, entries]) => (
          <Stack key={group} as="section" gap={4}>
            <h2>{group}</h2>
            {entries.map(({ rule, own }) => (
              <RuleCard key={rule.key} rule={rule} rules={own} canEdit={canEdit} onChanged={refetch} />
            ))}
          </Stack>
        ))}
        <LoadMore pageInfo={data?.rules.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
      </Stack>
    </Container>
  );
}

/** Every word somebody typed stands in the name of the rule or of its group. */
const isFound = (name: string, typed: string): boolean =>
  typed
    .toLocaleLowerCase()
    .split(" ")
    .every((word) => name.toLocaleLowerCase().includes(word));
