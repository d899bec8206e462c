import { useState } from "react";
import { Breadcrumbs } from "../../ui/breadcrumbs.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Stack } from "../../ui/layout.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { Steps } from "../../ui/steps.tsx";
import type { StepState } from "../../ui/steps.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Show } from "./show.tsx";

const labels = [
  "Activiteiten",
  "Mentor",
  "Erkenning",
  "Leerling vinden",
  "Intakegesprek",
  "Overeenkomst",
  "Onthaal",
  "Opvolging",
  "Engagementen",
  "Evaluatie",
];
const stateAt = (index: number): StepState => {
  if (index < 3) return "done";
  if (index === 3) return "current";
  return index === 5 ? "blocked" : "todo";
};
const steps = labels.map((label, index) => ({
  id: label,
  label,
  state: stateAt(index),
  to: index < 5 ? "/dev/ui" : undefined,
}));

export function NavigationShow(): React.JSX.Element {
  const [tab, setTab] = useState("new");
  return (
    <Show title="Navigation">
      <Breadcrumbs
        crumbs={[
          { label: "Werkplekken", to: "/werkplekken" },
          { label: "Bakkerij in Gent", to: "/dev/ui" },
        ]}
      />
      <Steps label="De tien stappen" steps={steps} />
      <Tabs
        label="Kandidaten"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: "new", label: "Nieuw", count: 12, content: <p>Nieuwe kandidaten.</p> },
          { id: "invited", label: "Uitgenodigd", count: 3, content: <p>Uitgenodigde kandidaten.</p> },
          { id: "interview", label: "Gesprek gepland", count: 1, content: <p>Geplande gesprekken.</p> },
          { id: "closed", label: "Afgesloten", content: <p>Afgesloten.</p> },
        ]}
      />
      <Stack gap={0} width="form">
        <Disclosure title="Disclosure" trailing="2">
          <p>Inhoud.</p>
        </Disclosure>
        <Disclosure title="Disclosure open" isOpenAtFirst>
          <p>Inhoud die meteen te zien is.</p>
        </Disclosure>
      </Stack>
      <Pagination page={5} totalPages={42} hrefOf={(page) => `/dev/ui?pagina=${page}`} />
    </Show>
  );
}
