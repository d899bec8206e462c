import { Button } from "../../ui/button.tsx";
import { Grid, Stack } from "../../ui/layout.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { EmptyState, ErrorState, ForbiddenState } from "../../ui/state-panel.tsx";
import { Show } from "./show.tsx";

export function MessagesShow(): React.JSX.Element {
  return (
    <Show title="Messages">
      <Stack gap={3}>
        <Notice tone="info" title="Notice info">
          De zoekmachine is even weg. Je ziet eenvoudige resultaten.
        </Notice>
        <Notice tone="good" title="Notice good" />
        <Notice tone="warn" title="Notice warn" actions={<Button size="small">Verleng de erkenning</Button>}>
          De erkenning loopt over 30 dagen af.
        </Notice>
        <Notice tone="bad">Notice bad zonder titel.</Notice>
        <Notice tone="signal" title="Notice signal">
          Een bedrijf wil je spreken. Kies een moment.
        </Notice>
      </Stack>
      <Grid columns="wide">
        <EmptyState
          title="Je hebt nog niet gesolliciteerd"
          actions={<Button variant="primary">Zoek een werkplek</Button>}
        >
          <p>Vind je een werkplek die je leuk vindt? Dan komt je sollicitatie hier.</p>
        </EmptyState>
        <ErrorState reference="7f3a-11c2" onRetry={() => undefined} />
        <ForbiddenState level={2} />
        <Stack>
          <Skeleton />
          <Skeleton look="card" count={1} />
        </Stack>
      </Grid>
    </Show>
  );
}
