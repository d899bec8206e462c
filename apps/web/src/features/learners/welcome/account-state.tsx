import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Row } from "../../../ui/layout.tsx";
import { notify } from "../../../ui/toast-store.ts";
import { accountTones } from "./account-tones.ts";

const AccountStateFragment = graphql(`
  fragment AccountState_learner on Learner {
    id
    account
    invitedAt
    viewerCanManage
  }
`);
const InviteLearnerDocument = graphql(`
  mutation InviteLearner($input: InviteLearnerInput!) {
    inviteLearner(input: $input) {
      ... on Learner {
        id
        account
        invitedAt
      }
      ...Problems_userErrors
    }
  }
`);

/** Whether a learner has an account, and the button that sends the invitation, or sends it again. */
export function AccountState({ learner }: { learner: FragmentType<typeof AccountStateFragment> }): React.JSX.Element {
  const { id, account, invitedAt, viewerCanManage } = readFragment(AccountStateFragment, learner);
  const t = useText("guardians");
  const label = useLabel();
  const format = useFormat();
  const [invite, isBusy] = useAction(InviteLearnerDocument);

  async function send(): Promise<void> {
    if (await invite({ input: { learnerId: id } })) notify({ tone: "good", text: t("invited") });
  }

  return (
    <Row align="center">
      <Badge tone={accountTones[account]}>{label("LearnerAccount", account)}</Badge>
      {invitedAt && account === "INVITED" && <span>{t("invitedOn", { day: format.dayOf(invitedAt) })}</span>}
      {viewerCanManage && account !== "JOINED" && (
        <Button size="small" icon="mail" isBusy={isBusy} onPress={() => void send()}>
          {t(account === "INVITED" ? "inviteAgain" : "invite")}
        </Button>
      )}
    </Row>
  );
}
