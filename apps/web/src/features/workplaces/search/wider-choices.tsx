import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/state-panel.tsx";
import { searchState, type SearchValues } from "./search-state.ts";

const WiderChoicesFragment = graphql(`
  fragment WiderChoices_choice on WiderChoice {
    kind
    radiusKm
    count
  }
`);

interface WiderChoicesProps {
  choices: readonly FragmentType<typeof WiderChoicesFragment>[];
  values: SearchValues;
  hrefWith: (part: Partial<SearchValues>) => string;
}

/** No dead ends: nothing found says what a wider choice would give, with the count. */
export function WiderChoices({ choices, values, hrefWith }: WiderChoicesProps): React.JSX.Element {
  const t = useText("search");
  const wider = readFragment(WiderChoicesFragment, choices);
  return (
    <EmptyState
      title={t("nothingTitle")}
      icon="search"
      actions={wider.map(({ kind, radiusKm, count }) => {
        switch (kind) {
          case "WITHOUT_TEXT":
            return (
              <Choice key={kind} to={hrefWith({ q: "", pagina: 1 })}>
                {t("withoutText", { text: values.q, count })}
              </Choice>
            );
          case "WITHOUT_FILTERS": {
            const { q, plaats, straal, weergave, sorteer } = values;
            return (
              <Choice key={kind} to={hrefWith({ ...searchState.defaults, q, plaats, straal, weergave, sorteer })}>
                {t("withoutFilters", { count })}
              </Choice>
            );
          }
          case "LARGER_RADIUS":
            return (
              <Choice key={kind} to={hrefWith({ straal: radiusKm ?? values.straal, pagina: 1 })}>
                {t("largerRadius", { radius: radiusKm ?? 0, count })}
              </Choice>
            );
          case "WITHOUT_PLACE":
            return (
              <Choice key={kind} to={hrefWith({ plaats: "", pagina: 1 })}>
                {t("withoutPlace", { count })}
              </Choice>
            );
          default:
            return kind satisfies never;
        }
      })}
    >
      <p>{t("nothingText")}</p>
    </EmptyState>
  );
}

const Choice = ({ to, children }: { to: string; children: string }): React.JSX.Element => (
  <ButtonLink to={to} variant="secondary">
    {children}
  </ButtonLink>
);
