import { useQuery } from "@apollo/client/react";
import { Navigate } from "react-router";
import { graphql } from "../gql/gql.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card, CardLink } from "../ui/card.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState, ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const MyWardsDocument = graphql(`
  query MyWards {
    viewer {
      id
      wards {
        id
        firstName
        lastName
        programme {
          id
          title
        }
        provider {
          id
          name
        }
      }
    }
  }
`);

/** Mijn kind: a guardian of several children chooses one. */
export function MyWardsPage(): React.JSX.Element {
  const t = useText("ward");
  const { data, error, refetch } = useQuery(MyWardsDocument);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Container padding={6}>
        <Skeleton look="card" count={2} />
      </Container>
    );
  if (!data.viewer)
    return <ForbiddenState actions={<ButtonLink to={paths.signIn(paths.myWards)}>{t("signIn")}</ButtonLink>} />;
  const { wards } = data.viewer;
  const [only] = wards;
  if (only && wards.length === 1) return <Navigate to={paths.ward(only.id)} replace />;
  const title = t(wards.length > 1 ? "titleMany" : "title");
  return (
    <Container padding={6}>
      <PageTitle>{title}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={title} {...(wards.length > 1 && { lead: t("chooseLead") })} />
        {wards.length === 0 && (
          <EmptyState title={t("emptyTitle")} icon="users">
            <p>{t("emptyText")}</p>
          </EmptyState>
        )}
        {wards.map(({ id, firstName, lastName, programme, provider }) => (
          <Card key={id} isLink>
            <Stack gap={2}>
              <h2>
                <CardLink to={paths.ward(id)}>{`${firstName} ${lastName}`}</CardLink>
              </h2>
              <p>{t("lead", { programme: programme.title, school: provider.name })}</p>
            </Stack>
          </Card>
        ))}
      </Stack>
    </Container>
  );
}
