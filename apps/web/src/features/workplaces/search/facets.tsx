import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import type { FacetField } from "../../../gql/graphql.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { useWideScreen } from "../../../lib/screen/use-wide-screen.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { FacetList, type FacetOption } from "../../../ui/facet-list.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { studyDomains, weekdays, type SearchValues } from "./search-state.ts";

const FacetsFragment = graphql(`
  fragment Facets_facet on Facet {
    field
    values {
      value
      label
      count
    }
  }
`);

interface FacetsProps {
  facets: readonly FragmentType<typeof FacetsFragment>[];
  values: SearchValues;
  onChange: (part: Partial<SearchValues>) => void;
}

type Change = (selected: string[]) => Partial<SearchValues>;

/** Filters with counts. A value that was chosen stays in the list, also when nothing is left of it. */
export function Facets({ facets, values, onChange }: FacetsProps): React.JSX.Element {
  const t = useText("search");
  const label = useLabel();
  const format = useFormat();
  const found = new Map(readFragment(FacetsFragment, facets).map((facet) => [facet.field, facet.values]));

  const wordOf: Partial<Record<FacetField, (value: string) => string>> = {
    STUDY_DOMAIN: (value) =>
      studyDomains.filter((each) => each === value).map((each) => label("StudyDomain", each))[0] ?? value,
    DAY: (value) => weekdays.filter((each) => each === value).map((each) => label("Weekday", each))[0] ?? value,
    PAID: (value) => t(value === "true" ? "paid" : "unpaid"),
    FREE_PLACES: () => t("withFreePlaces"),
    START_MONTH: (value) => format.month(value),
  };
  const optionsOf = (field: FacetField): FacetOption[] =>
    (found.get(field) ?? []).map(({ value, label: name, count }) => ({
      value,
      count,
      label: wordOf[field]?.(value) ?? name,
    }));

  const groups: { field: FacetField; title: string; selected: readonly string[]; change: Change }[] = [
    {
      field: "STUDY_DOMAIN",
      title: t("studyDomain"),
      selected: values.domein,
      change: (domein) => ({ domein: studyDomains.filter((each) => domein.includes(each)) }),
    },
    { field: "PROGRAMME", title: t("programme"), selected: values.opleiding, change: (opleiding) => ({ opleiding }) },
    { field: "PROVINCE", title: t("province"), selected: values.provincie, change: (provincie) => ({ provincie }) },
    {
      field: "MUNICIPALITY",
      title: t("municipality"),
      selected: values.gemeente,
      change: (gemeente) => ({ gemeente }),
    },
    {
      field: "DAY",
      title: t("days"),
      selected: values.dag,
      change: (dag) => ({ dag: weekdays.filter((each) => dag.includes(each)) }),
    },
    {
      field: "PAID",
      title: t("allowance"),
      selected: values.betaald === null ? [] : [values.betaald === "ja" ? "true" : "false"],
      change: (chosen) => ({ betaald: paidOf(chosen) }),
    },
    {
      field: "FREE_PLACES",
      title: t("places"),
      selected: values.vrij ? ["true"] : [],
      change: (chosen) => ({ vrij: chosen.includes("true") }),
    },
    { field: "START_MONTH", title: t("start"), selected: values.start, change: (start) => ({ start }) },
  ];
  const isWide = useWideScreen();
  const level = isWide ? 2 : 3;
  const list = (
    <Stack gap={2}>
      {groups.map(({ field, title, selected, change }) => (
        <Disclosure
          key={field}
          level={level}
          title={title}
          isOpenAtFirst={selected.length > 0 || field === "STUDY_DOMAIN"}
        >
          <FacetList
            label={title}
            options={optionsOf(field).filter(({ value }) => field !== "FREE_PLACES" || value === "true")}
            selected={selected}
            onChange={(chosen) => onChange({ ...change(chosen), pagina: 1 })}
          />
        </Disclosure>
      ))}
    </Stack>
  );
  if (isWide) return list;
  // On a phone eight lists of filters would push what was found off the screen.
  const chosen = groups.reduce((sum, { selected }) => sum + selected.length, 0);
  return (
    <Disclosure level={2} title={chosen === 0 ? t("filters") : t("filtersChosen", { count: chosen })}>
      {list}
    </Disclosure>
  );
}

/** Both or none means all. */
function paidOf(chosen: readonly string[]): SearchValues["betaald"] {
  if (chosen.length !== 1) return null;
  return chosen[0] === "true" ? "ja" : "nee";
}
