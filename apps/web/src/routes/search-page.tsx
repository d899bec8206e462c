import { useQuery } from "@apollo/client/react";
import { graphql } from "../gql/gql.ts";
import { Facets } from "../features/workplaces/search/facets.tsx";
import { HitsMap } from "../features/workplaces/search/hits-map.tsx";
import { SearchForm } from "../features/workplaces/search/search-form.tsx";
import { searchInput, searchState, sorts } from "../features/workplaces/search/search-state.ts";
import { WiderChoices } from "../features/workplaces/search/wider-choices.tsx";
import { WorkplaceCard } from "../features/workplaces/search/workplace-card.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useLabel } from "../lib/text/use-label.ts";
import { useText } from "../lib/text/use-text.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container, Row, Split, Stack } from "../ui/layout.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Pagination } from "../ui/pagination.tsx";
import { Select } from "../ui/select.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { PageTitle } from "./page-title.tsx";

const SearchPageDocument = graphql(`
  query SearchPage($input: SearchWorkplacesInput!) {
    searchWorkplaces(input: $input) {
      totalHits
      page
      totalPages
      degraded
      near {
        postcode
        place
      }
      hits {
        id
        ...WorkplaceCard_hit
      }
      facets {
        field
        ...Facets_facet
      }
      widerChoices {
        kind
        ...WiderChoices_choice
      }
    }
  }
`);

/** Werkplek zoeken: the whole search stands in the address. */
export function SearchPage(): React.JSX.Element {
  const t = useText("search");
  const label = useLabel();
  const { values, change, hrefWith } = useUrlState(searchState);
  const { data, previousData, error, refetch } = useQuery(SearchPageDocument, {
    variables: { input: searchInput(values) },
  });
  // What was found before stays on the screen while the next answer is on its way.
  const result = (data ?? previousData)?.searchWorkplaces;
  const sortsNow = sorts.filter((sort) => sort !== "DISTANCE" || values.plaats);
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("title")} lead={t("lead")} />
        <SearchForm
          key={`${values.q} ${values.plaats}`}
          wish={values}
          onSearch={(wish) => change({ ...wish, pagina: 1 })}
        />
        {error && !result && <QueryProblem error={error} onRetry={() => void refetch()} />}
        {!error && !result && <Skeleton look="card" count={6} />}
        {result && (
          <Split aside={<Facets facets={result.facets} values={values} onChange={change} />}>
            <Stack gap={4}>
              {result.degraded && (
                <Notice tone="warn" title={t("degradedTitle")}>
                  {t("degradedText")}
                </Notice>
              )}
              <Row justify="between" align="end">
                <Stack gap={2}>
                  <p role="status">{t("found", { count: result.totalHits })}</p>
                  <Row gap={2}>
                    <ButtonLink
                      to={hrefWith({ weergave: "lijst" })}
                      size="small"
                      icon="list"
                      variant={values.weergave === "lijst" ? "primary" : "secondary"}
                    >
                      {t("list")}
                    </ButtonLink>
                    <ButtonLink
                      to={hrefWith({ weergave: "kaart" })}
                      size="small"
                      icon="map"
                      variant={values.weergave === "kaart" ? "primary" : "secondary"}
                    >
                      {t("mapShort")}
                    </ButtonLink>
                  </Row>
                </Stack>
                <Select
                  label={t("sort")}
                  options={sortsNow.map((sort) => ({ value: sort, label: label("WorkplaceSort", sort) }))}
                  value={values.sorteer}
                  onChange={(sorteer) => change({ sorteer, pagina: 1 })}
                />
              </Row>
              {result.totalHits === 0 && (
                <WiderChoices choices={result.widerChoices} values={values} hrefWith={hrefWith} />
              )}
              {result.totalHits > 0 && values.weergave === "kaart" && <HitsMap key={hrefWith({})} values={values} />}
              {result.totalHits > 0 && values.weergave === "lijst" && (
                <>
                  <Stack as="ul" gap={3}>
                    {result.hits.map((hit) => (
                      <li key={hit.id}>
                        <WorkplaceCard hit={hit} />
                      </li>
                    ))}
                  </Stack>
                  <Pagination
                    page={result.page}
                    totalPages={result.totalPages}
                    hrefOf={(pagina) => hrefWith({ pagina })}
                  />
                </>
              )}
            </Stack>
          </Split>
        )}
      </Stack>
    </Container>
  );
}
