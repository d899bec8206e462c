import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { graphql } from "../gql/gql.ts";
import { useSaveDraft } from "../features/workplaces/write/use-save-draft.ts";
import { WorkplaceForm, type WorkplaceValues } from "../features/workplaces/write/workplace-form.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useSession } from "../lib/session/use-session.ts";
import { useText } from "../lib/text/use-text.ts";
import { ConfirmDialog } from "../ui/dialog.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { CompanyChoice, useChosenCompany } from "./company-choice.tsx";
import { NoAccess } from "./no-access.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const NewWorkplaceDocument = graphql(`
  query NewWorkplace {
    workplaceCompanies(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

const BranchesDocument = graphql(`
  query BranchesForWorkplace($id: ID!) {
    node(id: $id) {
      ... on Company {
        id
        branches {
          id
          ...WorkplaceForm_branch
        }
      }
    }
  }
`);

const empty: WorkplaceValues = {
  branchId: "",
  programmeId: "",
  mentorId: "",
  title: "",
  description: "",
  requirements: "",
  places: 1,
  agreementType: "OAO",
  days: [],
  hoursPerWeek: null,
  dayStartsAt: "08:00",
  dayEndsAt: "16:30",
  startsOn: "",
  endsOn: "",
  minimumAge: null,
  answerWithinDays: 10,
  activityIds: [],
};

/** Nieuwe werkplek, for the own company or one that gave a mandate for it. */
export function NewWorkplacePage(): React.JSX.Element {
  const t = useText("employer");
  const navigate = useNavigate();
  const { hasRole } = useSession();
  const { data, error, refetch } = useQuery(NewWorkplaceDocument);
  const { save, isBusy } = useSaveDraft();
  const companies = data?.workplaceCompanies.nodes ?? [];
  const { company, choose } = useChosenCompany(companies);
  const detail = useQuery(BranchesDocument, { variables: { id: company?.id ?? "" }, skip: !company });
  const [isDirty, setIsDirty] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);
  // What is typed stays on the screen when asking once more fails behind it.
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (detail.error && !detail.data) return <QueryProblem error={detail.error} onRetry={() => void detail.refetch()} />;
  if (data && !company) return <NoAccess />;
  const node = detail.data?.node;
  const branches = node && "branches" in node ? node.branches : undefined;
  return (
    <Container padding={6}>
      <PageTitle>{t("newWorkplace")}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={t("newWorkplace")}
          lead={t("newLead")}
          above={
            <Link to={paths.employerWorkplaces} icon="arrow-left" look="standalone">
              {t("workplaces")}
            </Link>
          }
        />
        {!branches && <Skeleton look="text" count={6} />}
        {branches?.length === 0 && (
          <EmptyState title={t("noBranchTitle")}>
            <p>{t("noBranchText")}</p>
          </EmptyState>
        )}
        <CompanyChoice
          label={t("forCompany")}
          description={t("forCompanyHelp")}
          companies={companies}
          company={company}
          onChoose={isDirty ? setAsked : choose}
        />
        {companies.length === 1 && !hasRole("COMPANY_ADMIN", "MENTOR") && company && (
          <p>{t("inNameOf", { name: company.name })}</p>
        )}
        {company && branches && branches.length > 0 && (
          <WorkplaceForm
            key={company.id}
            branches={branches}
            values={empty}
            isBusy={isBusy}
            submitLabel={t("saveDraft")}
            onDirty={setIsDirty}
            onSubmit={async (draft) => {
              const { id, problems } = await save(draft);
              if (id) await navigate(paths.employerWorkplace(id));
              return problems;
            }}
          />
        )}
      </Stack>
      <ConfirmDialog
        title={t("otherCompanyTitle")}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked) choose(asked);
          setAsked(null);
        }}
        confirmLabel={t("otherCompanyConfirm")}
        isDangerous
      >
        <p>{t("otherCompanyText")}</p>
      </ConfirmDialog>
    </Container>
  );
}
