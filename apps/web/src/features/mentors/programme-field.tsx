import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import type { FieldBinding } from "../../lib/form/form-field.tsx";
import { ComboBox } from "../../ui/combo-box.tsx";

const ProgrammesDocument = graphql(`
  query MentorProgrammes($search: String) {
    programmes(search: $search, first: 20) {
      nodes {
        id
        title
      }
    }
  }
`);

/** A programme, looked up by a piece of its title. */
export function ProgrammeField({
  label,
  value,
  onChange,
  ...field
}: FieldBinding<string> & { label: string }): React.JSX.Element {
  const [text, setText] = useState("");
  const { data, previousData } = useQuery(ProgrammesDocument, { variables: { search: text || undefined } });
  const nodes = (data ?? previousData)?.programmes.nodes ?? [];
  return (
    <ComboBox
      label={label}
      options={nodes.map(({ id, title }) => ({ value: id, label: title }))}
      filtersOptions={false}
      value={value || null}
      inputValue={text}
      onInputChange={setText}
      onChange={(id) => onChange(id ?? "")}
      {...field}
    />
  );
}
