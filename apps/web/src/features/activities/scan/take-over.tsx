import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { graphql } from "../../../gql/gql.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { useSession } from "../../../lib/session/use-session.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Select } from "../../../ui/select.tsx";

const OwnBranchesDocument = graphql(`
  query BranchesToTakeOver {
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
    recognitionCompanies(first: 20) {
      nodes {
        id
        branches {
          id
          name
        }
      }
    }
  }
`);

interface TakeOverProps {
  /** Where the form of a branch is. */
  pathOf: (branchId: string) => string;
  signInPath: string;
  registerPath: string;
}

/** Leads from the scan to the form of a branch, where it is compared; a visitor is asked to sign in first. */
export function TakeOver({ pathOf, signInPath, registerPath }: TakeOverProps): React.JSX.Element | null {
  const t = useText("activities");
  const navigate = useNavigate();
  const { viewer } = useSession();
  const { data } = useQuery(OwnBranchesDocument, { skip: !viewer });
  const companies = [...(data?.viewer?.companies ?? []), ...(data?.recognitionCompanies.nodes ?? [])];
  const branches = [
    ...new Map(companies.flatMap((company) => company.branches).map((branch) => [branch.id, branch])).values(),
  ];
  const [chosen, setChosen] = useState("");
  const branchId = chosen || (branches[0]?.id ?? "");
  if (viewer && branches.length === 0) return null;
  return (
    <Card>
      <Stack gap={3}>
        <h2>{t("takeOverTitle")}</h2>
        {viewer ? (
          <>
            <p>{t("takeOverText")}</p>
            <Select
              label={t("branch")}
              value={branchId}
              onChange={setChosen}
              options={branches.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Row>
              <Button variant="primary" isDisabled={branchId === ""} onPress={() => void navigate(pathOf(branchId))}>
                {t("takeOver")}
              </Button>
            </Row>
          </>
        ) : (
          <>
            <p>{t("takeOverSignIn")}</p>
            <Row>
              <ButtonLink to={signInPath}>{t("signIn")}</ButtonLink>
              <ButtonLink to={registerPath}>{t("registerCompany")}</ButtonLink>
            </Row>
          </>
        )}
      </Stack>
    </Card>
  );
}
