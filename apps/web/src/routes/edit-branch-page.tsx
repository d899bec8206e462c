import { useQuery } from "@apollo/client/react";
import { useNavigate, useParams } from "react-router";
import { BranchForm } from "../features/companies/branches/branch-form.tsx";
import { graphql } from "../gql/gql.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useSend } from "../lib/graphql/use-send.ts";
import { useText } from "../lib/text/use-text.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { notify } from "../ui/toast-store.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const EditBranchDocument = graphql(`
  query EditBranch($id: ID!) {
    node(id: $id) {
      ... on Branch {
        id
        name
        establishmentNumber
        street
        postcode
        place
        accessibility
        company {
          id
          viewerCanManage
        }
      }
    }
  }
`);

const UpdateBranchDocument = graphql(`
  mutation UpdateBranch($input: UpdateBranchInput!) {
    updateBranch(input: $input) {
      ... on Branch {
        id
        name
        establishmentNumber
        street
        postcode
        place
        municipality
        accessibility
      }
      ...Problems_userErrors
    }
  }
`);

/** Vestiging wijzigen: another name, another address, a number that was wrong. */
export function EditBranchPage(): React.JSX.Element {
  const t = useText("companies");
  const navigate = useNavigate();
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(EditBranchDocument, { variables: { id } });
  const [update, isBusy] = useSend(UpdateBranchDocument);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const branch = data?.node && "name" in data.node ? data.node : null;
  if (data && !branch) return <NotFoundPage />;
  if (branch && !branch.company.viewerCanManage)
    return (
      <ForbiddenState>
        <p>{t("forbiddenText")}</p>
      </ForbiddenState>
    );
  return (
    <Container padding={6}>
      <PageTitle>{t("editBranch")}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={t("editBranch")}
          lead={t("editBranchLead")}
          above={
            <Link to={paths.branches} icon="arrow-left" look="standalone">
              {t("back")}
            </Link>
          }
        />
        {!branch && <Skeleton look="text" count={6} />}
        {branch && (
          <>
            <Notice tone="info" title={t("moveTitle")}>
              {t("moveText")}
            </Notice>
            <BranchForm
              key={branch.id}
              values={{
                name: branch.name,
                establishmentNumber: branch.establishmentNumber,
                street: branch.street,
                postcode: branch.postcode,
                place: branch.place ?? "",
                accessibility: [...branch.accessibility],
              }}
              submitLabel={t("save")}
              isBusy={isBusy}
              onSubmit={async (form) => {
                const problems = await update({ input: { branchId: branch.id, branch: form } });
                if (!problems || problems.length > 0) return problems;
                notify({ tone: "good", text: t("saved") });
                await navigate(paths.branches);
                return problems;
              }}
            />
          </>
        )}
      </Stack>
    </Container>
  );
}
