import { useText } from "../../lib/text/use-text.ts";
import { Container, Stack } from "../../ui/layout.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { PageTitle } from "../page-title.tsx";
import { ActionsShow } from "./actions-show.tsx";
import { ChoicesShow } from "./choices-show.tsx";
import { DataShow } from "./data-show.tsx";
import { FieldsShow } from "./fields-show.tsx";
import { FoundationShow } from "./foundation-show.tsx";
import { MapShow } from "./map-show.tsx";
import { MessagesShow } from "./messages-show.tsx";
import { NavigationShow } from "./navigation-show.tsx";

/** Every primitive in every state, for those who build and for those who check. */
export function DevUiPage(): React.JSX.Element {
  const t = useText("dev-ui");
  return (
    <Container padding={7}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={8}>
        <PageHeader title={t("title")} lead={<p>{t("lead")}</p>} />
        <FoundationShow />
        <ActionsShow />
        <FieldsShow />
        <ChoicesShow />
        <NavigationShow />
        <DataShow />
        <MessagesShow />
        <MapShow />
      </Stack>
    </Container>
  );
}
