import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { graphql } from "../gql/gql.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useSend } from "../lib/graphql/use-send.ts";
import { useText } from "../lib/text/use-text.ts";
import { Notice } from "../ui/notice.tsx";
import { BranchFormPage } from "./branch-form-page.tsx";
import { NoAccess } from "./no-access.tsx";
import { NotFoundPage } from "./not-found-page.tsx";

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
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(EditBranchDocument, { variables: { id } });
  const [update, isBusy] = useSend(UpdateBranchDocument);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const branch = data?.node && "name" in data.node ? data.node : null;
  if (data && !branch) return <NotFoundPage />;
  if (branch && !branch.company.viewerCanManage)
    return (
      <NoAccess>
        <p>{t("forbiddenText")}</p>
      </NoAccess>
    );
  return (
    <BranchFormPage
      key={branch?.id}
      title={t("editBranch")}
      lead={t("editBranchLead")}
      notice={
        <Notice tone="info" title={t("moveTitle")}>
          {t("moveText")}
        </Notice>
      }
      values={
        branch && {
          name: branch.name,
          establishmentNumber: branch.establishmentNumber,
          street: branch.street,
          postcode: branch.postcode,
          place: branch.place ?? "",
          accessibility: [...branch.accessibility],
        }
      }
      submitLabel={t("save")}
      doneText={t("saved")}
      isBusy={isBusy}
      send={(form) => update({ input: { branchId: id, branch: form } })}
    />
  );
}
