import { useLazyQuery } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";
import { graphql } from "../../../gql/gql.ts";
import type { CombinationQuery } from "../../../gql/graphql.ts";
import { QueryProblem } from "../../../lib/graphql/query-problem.tsx";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { Grid, Row, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Select } from "../../../ui/select.tsx";

const CombinationDocument = graphql(`
  query Combination($offerId: ID!, $withinKilometres: Int!, $withSchools: Boolean!, $withTrainingCentres: Boolean!) {
    combinationProposal(
      offerId: $offerId
      withinKilometres: $withinKilometres
      withSchools: $withSchools
      withTrainingCentres: $withTrainingCentres
    ) {
      placeCount
      isProven
      contextsTooFew
      contexts {
        choices
      }
      uncovered {
        code
        label
      }
      parts {
        id
        kind
        name
        company
        isOwnCompany
        municipality
        distanceMetres
        takes {
          code
          label
        }
        contexts
      }
    }
  }
`);

/** What the address of the page ends with when one comes for a combination; `paths` says so too. */
const anchor = "aanvullen";

const distances = ["5", "10", "20", "30", "50", "100"] as const;

interface PanelProps {
  offerId: string | null;
  hasGaps: boolean;
  isUnsaved: boolean;
}

/** Who can do what is missing here: the fewest places, the nearest first. */
export function CombinationPanel({ offerId, hasGaps, isUnsaved }: PanelProps): React.JSX.Element {
  const t = useText("activities");
  const [kilometres, setKilometres] = useState<(typeof distances)[number]>("20");
  const [withSchools, setWithSchools] = useState(true);
  const [withTrainingCentres, setWithTrainingCentres] = useState(true);
  const [look, { data, error, loading }] = useLazyQuery(CombinationDocument, { fetchPolicy: "network-only" });
  const found = data?.combinationProposal;
  const isWanted = useLocation().hash === `#${anchor}`;
  const heading = useRef<HTMLHeadingElement>(null);
  // The page is fetched before this is there, so the browser cannot jump by itself.
  useEffect(() => {
    if (isWanted) heading.current?.focus();
  }, [isWanted]);
  return (
    <Stack as="section" gap={4}>
      <Stack gap={2} width="text">
        <h2 id={anchor} ref={heading} tabIndex={-1}>
          {t("combineTitle")}
        </h2>
        <p>{t("combineLead")}</p>
      </Stack>
      {!offerId || isUnsaved ? (
        <Notice tone="info">{t("combineSaveFirst")}</Notice>
      ) : !hasGaps ? (
        <Notice tone="good">{t("combineNothing")}</Notice>
      ) : (
        <Stack gap={3} width="form">
          <Select
            label={t("within")}
            value={kilometres}
            onChange={setKilometres}
            options={distances.map((value) => ({ value, label: t("kilometres", { count: Number(value) }) }))}
          />
          <Checkbox isSelected={withSchools} onChange={setWithSchools}>
            {t("withSchools")}
          </Checkbox>
          <Checkbox isSelected={withTrainingCentres} onChange={setWithTrainingCentres}>
            {t("withTrainingCentres")}
          </Checkbox>
          <Row>
            <Button
              variant="primary"
              icon="search"
              isBusy={loading}
              onPress={() =>
                void look({
                  variables: { offerId, withinKilometres: Number(kilometres), withSchools, withTrainingCentres },
                })
              }
            >
              {t("search")}
            </Button>
          </Row>
        </Stack>
      )}
      {error && <QueryProblem error={error} />}
      {offerId && !isUnsaved && hasGaps && found && <Found found={found} />}
    </Stack>
  );
}

type FoundProposal = NonNullable<CombinationQuery["combinationProposal"]>;

/** Contexts none of the places adds. */
const choicesLeft = ({ contexts, parts }: FoundProposal): readonly string[] =>
  contexts?.choices.filter((context) => !parts.some((part) => part.contexts.includes(context))) ?? [];

function Found({ found }: { found: FoundProposal }): React.JSX.Element {
  const t = useText("activities");
  const format = useFormat();
  const label = useLabel();
  return (
    <Stack gap={4}>
      <p role="status">
        {found.parts.length > 0 ? t("parts", { count: found.parts.length }) : t("nobody")} (
        {t("looked", { count: found.placeCount })})
      </p>
      <Grid columns="medium" as="ul">
        {found.parts.map((part) => (
          <li key={part.id}>
            <Card>
              <Stack gap={2}>
                <h3>{part.company ?? part.name}</h3>
                <p>
                  {part.company !== null && part.company !== part.name && `${part.name}, `}
                  {part.municipality} · {t("distance", { distance: format.distance(part.distanceMetres) })}
                </p>
                <Row gap={2}>
                  <Badge tone="neutral">{label("CombinationKind", part.kind)}</Badge>
                  {part.isOwnCompany && <Badge tone="good">{t("ownCompany")}</Badge>}
                </Row>
                <h4>{t("takes")}</h4>
                <ul>
                  {part.takes.map((activity) => (
                    <li key={activity.code}>{activity.label}</li>
                  ))}
                  {part.contexts.map((context) => (
                    <li key={context}>{t("takesContext", { context })}</li>
                  ))}
                </ul>
              </Stack>
            </Card>
          </li>
        ))}
      </Grid>
      {found.uncovered.length + found.contextsTooFew > 0 && (
        <Notice tone="warn" title={t("uncovered")}>
          <ul>
            {found.uncovered.map((activity) => (
              <li key={activity.code}>{activity.label}</li>
            ))}
            {found.contextsTooFew > 0 && (
              <li>
                {t("contextsTooFew", {
                  count: found.contextsTooFew,
                  choices: choicesLeft(found).join(", "),
                })}
              </li>
            )}
          </ul>
          <p>{t("uncoveredText")}</p>
        </Notice>
      )}
      {!found.isProven && <Notice tone="info">{t("notProven")}</Notice>}
    </Stack>
  );
}
