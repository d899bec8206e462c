import { useState } from "react";
import { Checkbox, CheckboxGroup } from "../../ui/checkbox.tsx";
import { FacetList } from "../../ui/facet-list.tsx";
import { Grid, Stack } from "../../ui/layout.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Switch } from "../../ui/switch.tsx";
import { Show } from "./show.tsx";

const days = ["Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag"].map((label) => ({ value: label, label }));
const modes = [
  { value: "ON_SITE", label: "In het bedrijf", description: "Je ziet meteen waar je zal werken." },
  { value: "VIDEO", label: "Video" },
  { value: "PHONE", label: "Telefoon" },
];
const towns = [
  "Antwerpen",
  "Gent",
  "Brugge",
  "Leuven",
  "Hasselt",
  "Mechelen",
  "Aalst",
  "Kortrijk",
  "Genk",
  "Roeselare",
  "Turnhout",
  "Oostende",
  "Sint-Niklaas",
  "Dilbeek",
].map((label, index) => ({ value: label, label, count: index === 4 ? 0 : 1400 - index * 97 }));

export function ChoicesShow(): React.JSX.Element {
  const [chosen, setChosen] = useState<string[]>(["Maandag"]);
  const [mode, setMode] = useState<string | null>("ON_SITE");
  const [isOn, setIsOn] = useState(true);
  const [facets, setFacets] = useState<string[]>(["Gent", "Sint-Niklaas"]);
  return (
    <Show title="Choices">
      <Grid>
        <Stack gap={2}>
          <Checkbox isSelected={isOn} onChange={setIsOn} description="Met uitleg.">
            Checkbox
          </Checkbox>
          <Checkbox isIndeterminate>isIndeterminate</Checkbox>
          <Checkbox isDisabled>isDisabled</Checkbox>
          <Checkbox errorMessage="Vink dit aan om verder te gaan.">Met een fout</Checkbox>
          <Switch isSelected={isOn} onChange={setIsOn} description="Werkt meteen.">
            Switch
          </Switch>
          <Switch isSelected={!isOn} onChange={() => setIsOn(!isOn)}>
            Switch
          </Switch>
        </Stack>
        <CheckboxGroup label="CheckboxGroup" options={days} value={chosen} onChange={setChosen} />
        <CheckboxGroup
          label="CheckboxGroup met een fout"
          options={days}
          value={[]}
          onChange={setChosen}
          errorMessage="Kies minstens één dag."
        />
        <RadioGroup label="RadioGroup framed" look="framed" options={modes} value={mode} onChange={setMode} />
        <RadioGroup label="RadioGroup" options={modes} value={mode} onChange={setMode} />
        <FacetList label="Gemeente" options={towns} selected={facets} onChange={setFacets} />
      </Grid>
      <CheckboxGroup label="CheckboxGroup isInline" isInline options={days} value={chosen} onChange={setChosen} />
    </Show>
  );
}
