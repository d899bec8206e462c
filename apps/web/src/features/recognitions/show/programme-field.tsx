import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import type { FieldBinding } from "../../../lib/form/form-field.tsx";
import { ComboBox } from "../../../ui/combo-box.tsx";

const ProgrammesDocument = graphql(`
  query RecognitionProgrammes($search: String) {
    programmes(search: $search, first: 20) {
      nodes {
        id
        title
      }
    }
  }
`);

interface ProgrammeFieldProps {
  label: string;
  description?: string;
  field: FieldBinding<string>;
}

/** An official programme, looked up by part of its name. */
export function ProgrammeField({ label, description, field }: ProgrammeFieldProps): React.JSX.Element {
  const [search, setSearch] = useState("");
  const { data, previousData } = useQuery(ProgrammesDocument, { variables: { search: search || undefined } });
  const programmes = (data ?? previousData)?.programmes.nodes ?? [];
  return (
    <ComboBox
      label={label}
      {...(description && { description })}
      options={programmes.map(({ id, title }) => ({ value: id, label: title }))}
      filtersOptions={false}
      onInputChange={setSearch}
      {...field}
      value={field.value || null}
      onChange={(id) => field.onChange(id ?? "")}
    />
  );
}
