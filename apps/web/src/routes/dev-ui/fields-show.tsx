import { useState } from "react";
import { ComboBox } from "../../ui/combo-box.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Grid } from "../../ui/layout.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Select } from "../../ui/select.tsx";
import { SuggestField } from "../../ui/suggest-field.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { Show } from "./show.tsx";

const places = ["Aalst", "Antwerpen", "Brugge", "Gent", "Hasselt", "Kortrijk", "Leuven", "Mechelen"].map((label) => ({
  value: label,
  label,
  description: label === "Gent" ? "Oost-Vlaanderen" : undefined,
}));

export function FieldsShow(): React.JSX.Element {
  const [text, setText] = useState("");
  const [place, setPlace] = useState<string | null>(null);
  const [count, setCount] = useState<number | null>(2);
  const [day, setDay] = useState<string | null>("2026-12-01");
  return (
    <Show title="Fields">
      <FormErrorSummary
        problems={[
          { message: "Vul een titel in.", onFocusField: () => undefined },
          { message: "Er is geen plaats vrij." },
        ]}
      />
      <Grid>
        <TextField label="TextField" value={text} onChange={setText} description="Met uitleg eronder." />
        <TextField label="Niet verplicht" isOptional />
        <TextField label="Met een fout" value="x" errorMessage="Dit is te kort. Schrijf minstens 3 tekens." />
        <TextField label="Uitgeschakeld" value="vast" isDisabled />
        <TextField label="Wachtwoord" type="password" autoComplete="current-password" />
        <SearchField label="SearchField" defaultValue="kapper" />
        <Select label="Select" options={places} value={place} onChange={setPlace} />
        <Select
          label="Select met een fout"
          options={places}
          value={null}
          onChange={setPlace}
          errorMessage="Kies een plaats."
        />
        <ComboBox label="ComboBox" options={places} value={place} onChange={setPlace} description="Typ om te zoeken." />
        <SuggestField
          label="SuggestField"
          icon="pin"
          value={text}
          onChange={setText}
          suggestions={places.map((one) => one.label).filter((one) => one.toLowerCase().startsWith(text.toLowerCase()))}
        />
        <NumberField label="NumberField" value={count} onChange={setCount} minValue={1} maxValue={20} />
        <DateField label="DateField" value={day} onChange={setDay} />
        <DateField
          label="DateField met een fout"
          value={null}
          onChange={setDay}
          errorMessage="De startdatum is al voorbij."
        />
        <TextArea label="TextArea" value={text} onChange={setText} maxLength={200} />
        <TextArea label="TextArea met een fout" value="te kort" errorMessage="Schrijf iets meer." />
      </Grid>
    </Show>
  );
}
