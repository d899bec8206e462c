import { useQuery } from "@apollo/client/react";
import { useMemo, useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { LeafletMap } from "../../../lib/map/leaflet-map.tsx";
import { QueryProblem } from "../../../lib/graphql/query-problem.tsx";
import { useText } from "../../../lib/text/use-text.ts";
import { paths } from "../../../routes/paths.ts";
import { Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { searchInput, type SearchValues } from "./search-state.ts";

const HitsMapDocument = graphql(`
  query HitsMap($input: SearchWorkplacesInput!) {
    searchWorkplaces(input: $input) {
      totalHits
      near {
        latitude
        longitude
      }
      points {
        workplaceId
        title
        latitude
        longitude
      }
    }
  }
`);

const mostInList = 20;

/** Every hit on the bundled outlines; a press on a mark shows what stands there in a list, which also works without the map. */
export function HitsMap({ values }: { values: SearchValues }): React.JSX.Element {
  const t = useText("search");
  const [selected, setSelected] = useState<readonly string[]>([]);
  const { data, error, refetch } = useQuery(HitsMapDocument, {
    variables: { input: { ...searchInput(values), page: 1, pageSize: 1 } },
  });
  const result = data?.searchWorkplaces;
  const points = useMemo(
    () => (result?.points ?? []).map(({ workplaceId, ...point }) => ({ ...point, id: workplaceId })),
    [result],
  );
  if (error && !result) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!result) return <Skeleton look="card" count={3} />;
  const chosen = points.filter(({ id }) => selected.includes(id));
  const shown = chosen.length > 0 ? chosen : points;
  return (
    <Stack gap={4}>
      {points.length < result.totalHits && <Notice tone="info">{t("mapPart", { count: points.length })}</Notice>}
      <LeafletMap
        label={t("map")}
        points={points}
        around={result.near && { ...result.near, radiusKm: values.straal }}
        onSelect={setSelected}
      />
      <section aria-live="polite">
        <h2>{t("onMap", { count: shown.length })}</h2>
        <Stack as="ul" gap={2}>
          {shown.slice(0, mostInList).map(({ id, title }) => (
            <li key={id}>
              <Link to={paths.workplace(id)}>{title}</Link>
            </li>
          ))}
        </Stack>
        {shown.length > mostInList && <p>{t("moreOnMap", { count: shown.length - mostInList })}</p>}
      </section>
    </Stack>
  );
}
