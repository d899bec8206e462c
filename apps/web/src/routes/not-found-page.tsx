import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container } from "../ui/layout.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

export function NotFoundPage(): React.JSX.Element {
  const t = useText("shell");
  return (
    <Container padding={7}>
      <PageTitle>{t("notFoundTitle")}</PageTitle>
      <ForbiddenState
        icon="search"
        title={t("notFoundTitle")}
        actions={
          <>
            <ButtonLink to={paths.search()} variant="primary" icon="search">
              {t("notFoundSearch")}
            </ButtonLink>
            <ButtonLink to={paths.start}>{t("notFoundHome")}</ButtonLink>
          </>
        }
      >
        <p>{t("notFoundText")}</p>
      </ForbiddenState>
    </Container>
  );
}
