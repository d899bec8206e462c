import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { useText } from "../../lib/text/use-text.ts";
import { ComboBox } from "../../ui/combo-box.tsx";

const ProgrammesToPickDocument = graphql(`
  query ProgrammesToPick($search: String) {
    programmes(search: $search, first: 30) {
      nodes {
        id
        title
      }
    }
  }
`);

interface PickerProps {
  value: string | null;
  onChange: (id: string | null) => void;
}

/** A programme by a piece of its name; the server looks. */
export function ProgrammePicker({ value, onChange }: PickerProps): React.JSX.Element {
  const t = useText("activities");
  const [text, setText] = useState("");
  const { data, previousData } = useQuery(ProgrammesToPickDocument, { variables: { search: text || null } });
  const programmes = (data ?? previousData)?.programmes.nodes ?? [];
  return (
    <ComboBox
      label={t("addProgramme")}
      description={t("addProgrammeHelp")}
      filtersOptions={false}
      options={programmes.map(({ id, title }) => ({ value: id, label: title }))}
      value={value}
      inputValue={text}
      onInputChange={setText}
      onChange={(id) => {
        onChange(id);
        const chosen = programmes.find((programme) => programme.id === id);
        if (chosen) setText(chosen.title);
      }}
    />
  );
}
