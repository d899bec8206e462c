import { isRouteErrorResponse, useRouteError } from "react-router";
import { useText } from "../lib/text/use-text.ts";
import { Button } from "../ui/button.tsx";
import { Container } from "../ui/layout.tsx";
import { ErrorState } from "../ui/state-panel.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { PageTitle } from "./page-title.tsx";

/** After a release the chunks of the old version are gone: then only a reload helps. */
function isMissingChunk(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}

/** A page that failed while loading or drawing. Header and footer stay. */
export function RouteProblem(): React.JSX.Element {
  const t = useText("shell");
  const ui = useText("ui");
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  const isOld = isMissingChunk(error);
  const title = isOld ? t("newVersionTitle") : ui("errorTitle");
  return (
    <Container padding={7}>
      <PageTitle>{title}</PageTitle>
      <ErrorState
        level={1}
        title={title}
        actions={
          <Button variant="primary" icon="repeat" onPress={() => window.location.reload()}>
            {t("reload")}
          </Button>
        }
      >
        {isOld ? <p>{t("newVersionText")}</p> : undefined}
      </ErrorState>
    </Container>
  );
}
