import { ImportLearners } from "../features/learners/import/import-learners.tsx";
import { useText } from "../lib/text/use-text.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

/** Leerlingen importeren: choose a file, see what it would do, confirm. */
export function ImportLearnersPage(): React.JSX.Element {
  const t = useText("enrolment");
  return (
    <Container padding={6}>
      <PageTitle>{t("importTitle")}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={t("importTitle")}
          lead={t("importLead")}
          above={
            <Link to={paths.learners} icon="arrow-left" look="standalone">
              {t("back")}
            </Link>
          }
        />
        <ImportLearners learnersHref={paths.learners} />
      </Stack>
    </Container>
  );
}
