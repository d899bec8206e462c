import { useQuery } from "@apollo/client/react";
import { BranchCard } from "../features/companies/branches/branch-card.tsx";
import { graphql } from "../gql/gql.ts";
import type { BranchesQuery } from "../gql/graphql.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container, Grid, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { NoAccess } from "./no-access.tsx";
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

type BranchesOfCompany = NonNullable<BranchesQuery["viewer"]>["companies"][number]["branches"];

/** Vestigingen of the company one works for. */
export function BranchesPage(): React.JSX.Element {
  const t = useText("companies");
  const { data, error, refetch } = useQuery(BranchesDocument, { fetchPolicy: "cache-and-network" });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const company = data?.viewer?.companies[0];
  if (data && !company) return <NoAccess />;
  const canManage = company?.viewerCanManage ?? false;
  const onChanged = (): void => void refetch();
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
        {company && <BranchSection title={company.name} branches={company.branches} {...{ canManage, onChanged }} />}
        {company && company.formerBranches.length > 0 && (
          <BranchSection title={t("formerTitle")} branches={company.formerBranches} {...{ canManage, onChanged }} />
        )}
      </Stack>
    </Container>
  );
}

interface BranchSectionProps extends Pick<React.ComponentProps<typeof BranchCard>, "canManage" | "onChanged"> {
  title: string;
  branches: BranchesOfCompany;
}

/** Branches under one heading: those that are open, or those that are not any more. */
function BranchSection({ title, branches, ...props }: BranchSectionProps): React.JSX.Element {
  return (
    <Stack as="section" gap={4}>
      <h2>{title}</h2>
      <Grid columns="medium">
        {branches.map((branch) => (
          <BranchCard
            key={branch.id}
            branch={branch}
            pathOf={paths.branch}
            combinationPathOf={paths.employerCombination}
            {...props}
          />
        ))}
      </Grid>
    </Stack>
  );
}
