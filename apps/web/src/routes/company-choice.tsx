import { urlText } from "../lib/url-state/url-fields.ts";
import { defineUrlState } from "../lib/url-state/url-state.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { Stack } from "../ui/layout.tsx";
import { Select } from "../ui/select.tsx";

interface NamedCompany {
  readonly id: string;
  readonly name: string;
}

interface ChosenCompany<Company> {
  /** The one in the address, else the first; undefined when there is none. */
  readonly company: Company | undefined;
  readonly choose: (companyId: string) => void;
}

const state = defineUrlState({ onderneming: urlText(60) });

/** For which company somebody works now: the own one, or one that gave a mandate. It stands in the address. */
export function useChosenCompany<Company extends NamedCompany>(companies: readonly Company[]): ChosenCompany<Company> {
  const { values, change } = useUrlState(state);
  return {
    company: companies.find(({ id }) => id === values.onderneming) ?? companies[0],
    choose: (onderneming) => change({ onderneming }),
  };
}

interface CompanyChoiceProps {
  label: string;
  description?: string;
  companies: readonly NamedCompany[];
  company: NamedCompany | undefined;
  onChoose: (companyId: string) => void;
}

/** Asks for which company, where there is a choice. */
export function CompanyChoice(props: CompanyChoiceProps): React.JSX.Element | null {
  const { label, description, companies, company, onChoose } = props;
  if (!company || companies.length < 2) return null;
  return (
    <Stack width="form">
      <Select
        label={label}
        description={description}
        value={company.id}
        onChange={onChoose}
        options={companies.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Stack>
  );
}
