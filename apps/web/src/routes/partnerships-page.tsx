import { useQuery } from "@apollo/client/react";
import { PartnershipCard } from "../features/recognitions/partnerships/partnership-card.tsx";
import { PartnershipForm } from "../features/recognitions/partnerships/partnership-form.tsx";
import { graphql } from "../gql/gql.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useIdempotencyKey } from "../lib/graphql/use-idempotency-key.ts";
import { useSend } from "../lib/graphql/use-send.ts";
import { useSession } from "../lib/session/use-session.ts";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Container, Grid, Stack } from "../ui/layout.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { notify } from "../ui/toast-store.ts";
import { NoAccess } from "./no-access.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const PartnershipsDocument = graphql(`
  query Partnerships {
    partnerships(first: 100) {
      nodes {
        id
        ...PartnershipCard_partnership
      }
    }
  }
`);

const AddDocument = graphql(`
  mutation AddPartnership($input: AddPartnershipInput!) {
    addPartnership(input: $input) {
      ... on Partnership {
        id
      }
      ...Problems_userErrors
    }
  }
`);

/** Partnerschappen: who treats which files; made and changed by the government's administrators. */
export function PartnershipsPage(): React.JSX.Element {
  const t = useText("partnerships");
  const key = useIdempotencyKey();
  const { hasRole, isLoading } = useSession();
  const { data, error, refetch } = useQuery(PartnershipsDocument, { fetchPolicy: "cache-and-network" });
  const [add, isBusy] = useSend(AddDocument);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!isLoading && !hasRole("GOV_ADMIN"))
    return (
      <NoAccess>
        <p>{t("forbiddenText")}</p>
      </NoAccess>
    );
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={6}>
        <PageHeader title={t("title")} lead={t("lead")} />
        <Notice tone="info" actions={<ButtonLink to={paths.members}>{t("invite")}</ButtonLink>}>
          {t("inviteText")}
        </Notice>
        {!data && <Skeleton look="card" count={3} />}
        <Grid columns="medium">
          {data?.partnerships.nodes.map((partnership) => (
            <PartnershipCard key={partnership.id} partnership={partnership} />
          ))}
        </Grid>
        <Card>
          <Stack gap={3}>
            <h2>{t("add")}</h2>
            <PartnershipForm
              submitLabel={t("addButton")}
              isBusy={isBusy}
              onSubmit={async (fields) => {
                const problems = await add({ input: { idempotencyKey: key.current(), ...fields } });
                if (!problems) return problems;
                key.renew();
                if (problems.length > 0) return problems;
                notify({ tone: "good", text: t("added") });
                void refetch();
                return problems;
              }}
            />
          </Stack>
        </Card>
      </Stack>
    </Container>
  );
}
