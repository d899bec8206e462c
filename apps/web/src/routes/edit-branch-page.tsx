import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams } from "react-router";
import { graphql } from "../gql/gql.ts";
import type { BranchInput } from "../gql/graphql.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useSend, type Answer } from "../lib/graphql/use-send.ts";
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
        version
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
        version
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
  const [isMeanwhile, setIsMeanwhile] = useState(false);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const branch = data?.node && "name" in data.node ? data.node : null;
  if (data && !branch) return <NotFoundPage />;
  if (branch && !branch.company.viewerCanManage)
    return (
      <NoAccess>
        <p>{t("forbiddenText")}</p>
      </NoAccess>
    );

  /** Somebody else saved meanwhile: what they wrote is shown, what was typed stays, and saving once more replaces it. */
  async function send(form: BranchInput): Promise<Answer> {
    if (!branch) return null;
    const problems = await update({ input: { branchId: id, version: branch.version, branch: form } });
    const isChanged = problems?.some(({ code }) => code === "CHANGED_MEANWHILE") ?? false;
    if (isChanged) await refetch();
    setIsMeanwhile(isChanged);
    return isChanged ? null : problems;
  }

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
      warning={
        isMeanwhile &&
        branch && (
          <Notice tone="warn" title={t("meanwhile")} isAnnounced>
            <p>
              {t("meanwhileText", {
                name: branch.name,
                number: branch.establishmentNumber,
                address: `${branch.street}, ${branch.postcode} ${branch.place ?? ""}`,
              })}
            </p>
          </Notice>
        )
      }
      send={send}
    />
  );
}
