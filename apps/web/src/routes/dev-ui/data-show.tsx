import { Badge, RemovableTag, Tag } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, CardLink } from "../../ui/card.tsx";
import { DescriptionList } from "../../ui/description-list.tsx";
import { Grid, Row, Stack } from "../../ui/layout.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { Stat } from "../../ui/stat.tsx";
import { Table } from "../../ui/table.tsx";
import { Show } from "./show.tsx";

const rows = [
  { id: "1", name: "Kapper in Gent", status: "Online", places: 2 },
  { id: "2", name: "Magazijnier in Sint-Niklaas", status: "Ontwerp", places: 1 },
];

export function DataShow(): React.JSX.Element {
  return (
    <Show title="Data">
      <Row>
        <Badge tone="good">Aanvaard</Badge>
        <Badge tone="warn">Wacht op antwoord</Badge>
        <Badge tone="bad">Niet gekozen</Badge>
        <Badge tone="info">Verstuurd</Badge>
        <Badge tone="neutral">Afgesloten</Badge>
        <Badge tone="signal">Nieuw</Badge>
        <Tag>Voeding en horeca</Tag>
        <Tag icon="clock">3 dagen per week</Tag>
        <RemovableTag removeLabel="Filter Gent weghalen" onRemove={() => undefined}>
          Gent
        </RemovableTag>
      </Row>
      <Grid>
        <Card look="tag" isLink>
          <Stack gap={2}>
            <h3>
              <CardLink to="/dev/ui">Leerling-bakker</CardLink>
            </h3>
            <p>Bakkerij De Gouden Korst · Gent</p>
            <Row gap={2}>
              <Tag>Voeding en horeca</Tag>
              <Badge tone="good">2 plaatsen vrij</Badge>
            </Row>
          </Stack>
        </Card>
        <Card>
          <Stack gap={3}>
            <h3>Card</h3>
            <p>Gewoon vlak.</p>
          </Stack>
        </Card>
        <Card look="sunken">
          <h3>Card sunken</h3>
        </Card>
        <Card look="signal">
          <h3>Card signal</h3>
        </Card>
      </Grid>
      <Grid columns="narrow">
        <Stat value="12" label="kandidaten" note="3 nieuw" />
        <Stat value="4" label="plaatsen vrij" />
        <Stat value="86 %" label="beantwoord" note="binnen 5 dagen" />
      </Grid>
      <Grid>
        <ProgressBar label="Zoektijd" value={8} max={20} valueText="8 van 20 dagen" />
        <ProgressBar label="Zoektijd" value={17} max={20} valueText="17 van 20 dagen" tone="warn" />
        <ProgressBar label="Zoektijd" value={20} max={20} valueText="20 van 20 dagen" tone="bad" />
      </Grid>
      <Table
        caption="Onze werkplekken"
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { id: "name", header: "Werkplek", cell: (row) => row.name },
          {
            id: "status",
            header: "Toestand",
            cell: (row) => <Badge tone={row.status === "Online" ? "good" : "neutral"}>{row.status}</Badge>,
          },
          { id: "places", header: "Plaatsen", cell: (row) => row.places, isNumeric: true },
          { id: "actions", header: "Acties", isHeaderHidden: true, cell: () => <Button size="small">Bewerk</Button> },
        ]}
      />
      <Stack width="form">
        <DescriptionList
          items={[
            { term: "Uren", detail: "22,5 uur per week", icon: "clock" },
            { term: "Dagen", detail: "woensdag, donderdag en vrijdag", icon: "calendar" },
            { term: "Vergoeding", detail: "Betaald (OAO)", icon: "euro" },
          ]}
        />
      </Stack>
    </Show>
  );
}
