import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { enumValues } from "../../../gql/schema-facts.ts";
import { useSession } from "../../../lib/session/use-session.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { useUrlState } from "../../../lib/url-state/use-url-state.ts";
import { Button } from "../../../ui/button.tsx";
import { ComboBox } from "../../../ui/combo-box.tsx";
import { Grid, Row } from "../../../ui/layout.tsx";
import { Select } from "../../../ui/select.tsx";
import { groupNames, queueState } from "./queue.ts";

const FiltersDocument = graphql(`
  query RecognitionFilters($search: String, $isGovernment: Boolean!) {
    partnerships(first: 100) @include(if: $isGovernment) {
      nodes {
        id
        name
      }
    }
    recognitionOfficers(first: 100) {
      nodes {
        id
        name
        isViewer
      }
    }
    programmes(search: $search, first: 20) {
      nodes {
        id
        title
      }
    }
  }
`);

/** Filters of the queue; they stand in the address. */
export function QueueFilters(): React.JSX.Element {
  const t = useText("dossiers");
  const label = useLabel();
  const { values, change } = useUrlState(queueState);
  const { hasRole } = useSession();
  const [search, setSearch] = useState("");
  const { data, previousData } = useQuery(FiltersDocument, {
    variables: { search: search || undefined, isGovernment: hasRole("GOV_ADMIN") },
  });
  const choices = data ?? previousData;
  const partnerships = choices?.partnerships?.nodes ?? [];
  const all = { value: "", label: t("all") };
  return (
    <Grid columns="narrow" gap={4} as="section">
      <Select
        label={t("filterState")}
        value={values.stand}
        onChange={(stand) => change({ stand: groupNames.find((name) => name === stand) ?? "all" })}
        options={[...groupNames.map((name) => ({ value: name, label: t(name) })), { value: "all", label: t("all") }]}
      />
      <Select
        label={t("filterDeadline")}
        value={values.termijn ?? ""}
        onChange={(state) => change({ termijn: enumValues.DeadlineState.find((each) => each === state) ?? null })}
        options={[all, ...enumValues.DeadlineState.map((value) => ({ value, label: label("DeadlineState", value) }))]}
      />
      <Select
        label={t("filterAssignee")}
        value={values.behandelaar}
        onChange={(behandelaar) => change({ behandelaar })}
        options={[
          all,
          { value: "ME", label: t("me") },
          { value: "NOBODY", label: t("nobody") },
          ...(choices?.recognitionOfficers.nodes ?? [])
            .filter(({ isViewer }) => !isViewer)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {partnerships.length > 1 && (
        <Select
          label={t("filterPartnership")}
          value={values.partnerschap}
          onChange={(partnerschap) => change({ partnerschap })}
          options={[all, ...partnerships.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <ComboBox
        label={t("filterProgramme")}
        options={(choices?.programmes.nodes ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        value={values.opleiding || null}
        onChange={(opleiding) => change({ opleiding: opleiding ?? "" })}
        filtersOptions={false}
        onInputChange={setSearch}
      />
      <Row align="end">
        <Button variant="quiet" onPress={() => change(queueState.defaults)}>
          {t("clearFilters")}
        </Button>
      </Row>
    </Grid>
  );
}
