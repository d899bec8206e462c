import { useNavigate } from "react-router";
import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import type { RecognitionSanction } from "../../../gql/graphql.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { paths } from "../../../routes/paths.ts";
import { Button } from "../../../ui/button.tsx";
import { Grid, Row, Stack } from "../../../ui/layout.tsx";
import { notify } from "../../../ui/toast-store.ts";
import { AppealAnswer } from "./appeal-answer.tsx";
import { CheckForm } from "./check-form.tsx";
import { MotiveForm } from "./motive-form.tsx";
import { ReceiptForm } from "./receipt-form.tsx";
import { RegisterAppealForm } from "./register-appeal-form.tsx";
import { ReviewTools } from "./review-tools.tsx";
import { DecideDocument, SanctionDocument, StartReviewDocument } from "./treat.graphql.ts";

const DecisionFragment = graphql(`
  fragment FileDecision_recognition on Recognition {
    id
    version
    status
    viewerCanCheck
    viewerCanReview
    viewerCanDecide
    viewerCanSanction
    viewerCanAnswerAppeal
    visits {
      doneOn
    }
    votes {
      voterName
      vote
      note
      isOwn
    }
    viewerCanProveReceipt
    viewerCanRegisterAppeal
    decisionReceipt
    decisionReceiptRule {
      ...RuleNote_rule
    }
    decisionReceivedOn
    receiptProof
    appealUntil
    appeals {
      lodgedOn
      channel
      appealUntil
      isLate
      motive
      acknowledgeBy
      acknowledgedOn
      outcome
    }
  }
`);

interface FileDecisionProps {
  recognition: FragmentType<typeof DecisionFragment>;
  onChanged: () => Promise<unknown>;
}

/** What the officer can do with the file now. Two at once: the second is told that the file changed. */
export function FileDecision({ recognition, onChanged }: FileDecisionProps): React.JSX.Element {
  const t = useText("dossiers");
  const label = useLabel();
  const navigate = useNavigate();
  const file = readFragment(DecisionFragment, recognition);
  const [start, isStarting] = useAction(StartReviewDocument);
  const [decide, isDeciding] = useAction(DecideDocument);
  const [sanction, isSanctioning] = useAction(SanctionDocument);
  const input = { recognitionId: file.id, version: file.version };
  const then = async (isDone: boolean): Promise<void> => {
    if (isDone) notify({ tone: "good", text: t("changed") });
    await onChanged();
  };
  /** The board may be another than whoever wrote it down: then the file is no longer here. */
  async function afterAppeal(): Promise<void> {
    notify({ tone: "good", text: t("appealRegistered") });
    await navigate(paths.dossiers);
  }
  const appeal = file.appeals.find(({ outcome }) => outcome === null);
  const sanctions: readonly RecognitionSanction[] =
    file.status === "SUSPENDED" ? ["LIFT", "WITHDRAW"] : ["SUSPEND", "WITHDRAW"];

  if (file.viewerCanCheck)
    return (
      <Stack width="form">
        <CheckForm input={input} onChanged={then} />
      </Stack>
    );
  if (file.viewerCanReview)
    return (
      <Row>
        <Button variant="primary" isBusy={isStarting} onPress={() => void start({ input }).then(then)}>
          {t("startReview")}
        </Button>
      </Row>
    );
  if (file.viewerCanDecide)
    return (
      <Grid columns="wide">
        <MotiveForm
          label={t("outcome")}
          submitLabel={t("decide")}
          outcomes={(["APPROVE", "REFUSE"] as const).map((value) => ({
            value,
            label: label("RecognitionOutcome", value),
          }))}
          withConditions={["APPROVE"]}
          confirm={(outcome) =>
            outcome === "APPROVE"
              ? { title: t("approveTitle"), text: t("approveText"), isDangerous: false }
              : { title: t("refuseTitle"), text: t("refuseText"), isDangerous: true }
          }
          isBusy={isDeciding}
          onDecide={(decision) => decide({ input: { ...input, ...decision } }).then(then)}
        />
        <ReviewTools
          recognitionId={file.id}
          hasOpenVisit={file.visits.some(({ doneOn }) => doneOn === null)}
          votes={file.votes}
          onChanged={then}
        />
      </Grid>
    );
  if (file.viewerCanSanction)
    return (
      <Stack width="form">
        <MotiveForm
          label={t("sanction")}
          submitLabel={t("decide")}
          outcomes={sanctions.map((value) => ({ value, label: label("RecognitionSanction", value) }))}
          confirm={(outcome) => ({
            title: t("sanctionTitle"),
            text: t("sanctionText"),
            isDangerous: outcome !== "LIFT",
          })}
          isBusy={isSanctioning}
          onDecide={({ outcome, motive }) => sanction({ input: { ...input, sanction: outcome, motive } }).then(then)}
        />
      </Stack>
    );
  const receipt = file.viewerCanProveReceipt && <ReceiptForm input={input} receipt={file} onChanged={then} />;
  if (file.viewerCanAnswerAppeal && appeal)
    return (
      <Grid columns="wide">
        <AppealAnswer input={input} appeal={appeal} onChanged={then} />
        {receipt}
      </Grid>
    );
  return (
    <Stack width="form">
      <p>{t("nothingToDo")}</p>
      {receipt}
      {file.viewerCanRegisterAppeal && <RegisterAppealForm input={input} onRegistered={afterAppeal} onChanged={then} />}
    </Stack>
  );
}
