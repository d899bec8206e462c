import { useQuery } from "@apollo/client/react";
import { InvitationList } from "../features/organisations/members/invitation-list.tsx";
import { InviteForm } from "../features/organisations/members/invite-form.tsx";
import { MemberTable } from "../features/organisations/members/member-table.tsx";
import { graphql } from "../gql/gql.ts";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { Card } from "../ui/card.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";

const MembersDocument = graphql(`
  query Members($after: String) {
    rolesToInvite
    members(first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...MemberTable_member
      }
    }
    former: members(first: 20, ended: true) {
      nodes {
        id
        ...MemberTable_member
      }
    }
    invitations(first: 50) {
      nodes {
        id
        ...InvitationList_invitation
      }
    }
    partnerships(first: 50) {
      nodes {
        id
        name
      }
    }
  }
`);

/** Leden: who works in the organisation, who was asked, and who left. */
export function MembersPage(): React.JSX.Element {
  const t = useText("organisations");
  const { data, error, refetch, fetchMore } = useQuery(MembersDocument, { fetchPolicy: "cache-and-network" });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const reload = (): void => void refetch();
  return (
    <Container padding={6}>
      <PageTitle>{t("membersTitle")}</PageTitle>
      {data?.rolesToInvite.length === 0 ? (
        <ForbiddenState title={t("forbiddenTitle")} level={1}>
          <p>{t("forbiddenText")}</p>
        </ForbiddenState>
      ) : (
        <Stack gap={5}>
          <PageHeader title={t("membersTitle")} lead={t("membersLead")} />
          {!data && <Skeleton look="card" count={3} />}
          {data && (
            <>
              <MemberTable caption={t("current")} members={data.members.nodes} onChanged={reload} />
              <LoadMore pageInfo={data.members.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
              <Card>
                <Stack gap={3}>
                  <h2>{t("invite")}</h2>
                  <InviteForm roles={data.rolesToInvite} partnerships={data.partnerships.nodes} onInvited={reload} />
                </Stack>
              </Card>
              <InvitationList invitations={data.invitations.nodes} onChanged={reload} />
              {data.former.nodes.length > 0 && (
                <MemberTable caption={t("former")} members={data.former.nodes} onChanged={reload} />
              )}
            </>
          )}
        </Stack>
      )}
    </Container>
  );
}
