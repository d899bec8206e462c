import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { ComboBox } from "../../../ui/combo-box.tsx";

const ProgrammesDocument = graphql(`
  query ProgrammesToChoose($search: String) {
    programmes(search: $search, first: 20) {
      nodes {
        id
        code
        title
      }
    }
  }
`);

interface ProgrammePickerProps {
  label: string;
  description: string;
  name: string;
  value: string;
  /** Title of the value, when there is one. */
  title: string;
  errorMessage: string | undefined;
  onChange: (id: string) => void;
  onBlur: () => void;
  ref: React.Ref<HTMLInputElement>;
}

/** One of the two hundred programmes, found by a piece of its name or code. */
export function ProgrammePicker({ title, value, onChange, ...field }: ProgrammePickerProps): React.JSX.Element {
  const [text, setText] = useState(title);
  const chosen = text === title && value !== "";
  const { data, previousData } = useQuery(ProgrammesDocument, { variables: { search: chosen ? undefined : text } });
  const options = ((data ?? previousData)?.programmes.nodes ?? []).map((each) => ({
    value: each.id,
    label: each.title,
    description: each.code,
  }));
  const all = value && !options.some((each) => each.value === value) ? [{ value, label: title }, ...options] : options;
  return (
    <ComboBox
      {...field}
      options={all}
      filtersOptions={false}
      value={value || null}
      inputValue={text}
      onInputChange={setText}
      onChange={(id) => onChange(id ?? "")}
    />
  );
}
