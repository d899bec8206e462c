import { useQuery } from "@apollo/client/react";
import { BranchCard } from "../features/companies/branches/branch-card.tsx";
import { graphql } from "../gql/gql.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container, Grid, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const BranchesDocument = graphql(`
  query Branches {
    viewer {
      id
      companies {
        id
        name
        enterpriseNumber
        viewerCanManage
        branches {
          id
          ...BranchCard_branch
        }
        formerBranches {
          id
          ...BranchCard_branch
        }
      }
    }
  }
`);

/** Vestigingen of the company one works for. */
export function BranchesPage(): React.JSX.Element {
  const t = useText("companies");
  const { data, error, refetch } = useQuery(BranchesDocument, { fetchPolicy: "cache-and-network" });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const company = data?.viewer?.companies[0];
  if (data && !company) return <ForbiddenState />;
  const canManage = company?.viewerCanManage ?? false;
  const reload = (): void => void refetch();
  return (
    <Container padding={6}>
      <PageTitle>{t("branchesTitle")}</PageTitle>
      <Stack gap={6}>
        <PageHeader
          title={t("branchesTitle")}
          lead={t("branchesLead")}
          meta={company && `${company.name} · ${t("companyFacts", { number: company.enterpriseNumber })}`}
          actions={
            canManage && (
              <ButtonLink to={paths.newBranch} variant="primary" icon="plus">
                {t("addBranch")}
              </ButtonLink>
            )
          }
        />
        {!company && <Skeleton look="card" count={3} />}
        {company && (
          <Stack as="section" gap={4}>
            <h2>{company.name}</h2>
            <Grid columns="medium">
              {company.branches.map((branch) => (
                <BranchCard
                  key={branch.id}
                  branch={branch}
                  canManage={canManage}
                  pathOf={paths.branch}
                  onChanged={reload}
                />
              ))}
            </Grid>
          </Stack>
        )}
        {company && company.formerBranches.length > 0 && (
          <Stack as="section" gap={4}>
            <h2>{t("formerTitle")}</h2>
            <Grid columns="medium">
              {company.formerBranches.map((branch) => (
                <BranchCard
                  key={branch.id}
                  branch={branch}
                  canManage={canManage}
                  pathOf={paths.branch}
                  onChanged={reload}
                />
              ))}
            </Grid>
          </Stack>
        )}
      </Stack>
    </Container>
  );
}
