import { useQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { NewMentorForm } from "../features/mentors/new-mentor-form.tsx";
import { graphql } from "../gql/gql.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";
import { useFileOnTheWay } from "./use-file-on-the-way.tsx";

const NewMentorDocument = graphql(`
  query NewMentor {
    viewer {
      id
      companies {
        id
        branches {
          id
          name
        }
      }
    }
  }
`);

export function NewMentorPage(): React.JSX.Element {
  const t = useText("mentors");
  const navigate = useNavigate();
  const { back, keep } = useFileOnTheWay();
  const { data, error, refetch } = useQuery(NewMentorDocument);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const company = data?.viewer?.companies[0];
  return (
    <Container padding={6}>
      <PageTitle>{t("add")}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={t("add")}
          lead={t("addLead")}
          above={
            back ?? (
              <Link to={paths.mentors} icon="arrow-left" look="standalone">
                {t("title")}
              </Link>
            )
          }
        />
        {!data && <Skeleton look="text" count={6} />}
        {data && !company?.branches.length && (
          <EmptyState title={t("chooseBranchTitle")}>
            <p>{t("chooseBranchText")}</p>
          </EmptyState>
        )}
        {company && company.branches.length > 0 && (
          <NewMentorForm
            companyId={company.id}
            branches={company.branches}
            onAdded={(id) => void navigate(keep(paths.mentor(id)))}
          />
        )}
      </Stack>
    </Container>
  );
}
