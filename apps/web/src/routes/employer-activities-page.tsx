import { useQuery } from "@apollo/client/react";
import { graphql } from "../gql/gql.ts";
import { BranchOffers } from "../features/activities/branch-offers.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { CompanyChoice, useChosenCompany } from "./company-choice.tsx";
import { NoAccess } from "./no-access.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const CompaniesToFillDocument = graphql(`
  query CompaniesToFill {
    viewer {
      id
      companies {
        id
        name
      }
    }
    recognitionCompanies(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

const EmployerActivitiesDocument = graphql(`
  query EmployerActivities($companyId: ID!) {
    node(id: $companyId) {
      __typename
      ... on Company {
        id
        branches {
          id
          ...BranchOffers_branch
        }
      }
    }
  }
`);

/**
 * Activiteiten aftoetsen: each branch of a company with its programmes, and how much of each list it covers. Who holds mandates to file recognitions
 * chooses the company first.
 */
export function EmployerActivitiesPage(): React.JSX.Element {
  const t = useText("activities");
  const known = useQuery(CompaniesToFillDocument, { fetchPolicy: "cache-and-network" });
  const own = known.data?.viewer?.companies ?? [];
  const mandated = known.data?.recognitionCompanies.nodes.filter(({ id }) => !own.some((each) => each.id === id)) ?? [];
  const companies = [...own, ...mandated];
  const { company, choose } = useChosenCompany(companies);
  const { data, error, refetch } = useQuery(EmployerActivitiesDocument, {
    variables: { companyId: company?.id ?? "" },
    skip: !company,
    fetchPolicy: "cache-and-network",
  });
  const failure = error ?? known.error;
  if (failure && !data)
    return <QueryProblem error={failure} onRetry={() => void known.refetch().then(() => refetch())} />;
  if (known.data && !company)
    return <NoAccess actions={<ButtonLink to={paths.selfScan}>{t("scanTitle")}</ButtonLink>} />;
  const branches = data?.node?.__typename === "Company" ? data.node.branches : undefined;
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={6}>
        <PageHeader title={t("title")} lead={t("lead")} />
        <CompanyChoice label={t("company")} companies={companies} company={company} onChoose={choose} />
        {company && mandated.some(({ id }) => id === company.id) && <p>{t("onBehalfOf", { company: company.name })}</p>}
        {!branches && <Skeleton look="card" count={3} />}
        {branches?.length === 0 && <EmptyState title={t("noBranches")} icon="building" />}
        {branches?.map((branch) => (
          <BranchOffers
            key={branch.id}
            branch={branch}
            pathOf={(programmeId) => paths.employerActivityOffer(branch.id, programmeId)}
            combinationPathOf={(programmeId) => paths.employerCombination(branch.id, programmeId)}
          />
        ))}
      </Stack>
    </Container>
  );
}
