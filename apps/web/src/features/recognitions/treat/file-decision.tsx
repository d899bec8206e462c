import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import type { AppealOutcome, RecognitionSanction } from "../../../gql/graphql.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { notify } from "../../../ui/toast-store.ts";
import { CheckForm } from "./check-form.tsx";
import { MotiveForm } from "./motive-form.tsx";
import { ReviewTools } from "./review-tools.tsx";
import {
  AcknowledgeDocument,
  DecideAppealDocument,
  DecideDocument,
  SanctionDocument,
  StartReviewDocument,
} from "./treat.graphql.ts";

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
    appeals {
      lodgedOn
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

const appealOutcomes = ["GRANTED", "REJECTED", "INADMISSIBLE"] as const satisfies readonly AppealOutcome[];

/** What the officer can do with the file now. Two at once: the second is told that the file changed. */
export function FileDecision({ recognition, onChanged }: FileDecisionProps): React.JSX.Element {
  const t = useText("dossiers");
  const label = useLabel();
  const format = useFormat();
  const file = readFragment(DecisionFragment, recognition);
  const [start, isStarting] = useAction(StartReviewDocument);
  const [decide, isDeciding] = useAction(DecideDocument);
  const [sanction, isSanctioning] = useAction(SanctionDocument);
  const [acknowledge, isAcknowledging] = useAction(AcknowledgeDocument);
  const [decideAppeal, isDecidingAppeal] = useAction(DecideAppealDocument);
  const input = { recognitionId: file.id, version: file.version };
  const then = async (isDone: boolean): Promise<void> => {
    if (isDone) notify({ tone: "good", text: t("changed") });
    await onChanged();
  };
  const appeal = file.appeals.find(({ outcome }) => outcome === null);
  const sanctions: readonly RecognitionSanction[] =
    file.status === "SUSPENDED" ? ["LIFT", "WITHDRAW"] : ["SUSPEND", "WITHDRAW"];

  if (file.viewerCanCheck) return <CheckForm input={input} onChanged={then} />;
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
      <Stack gap={5}>
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
      </Stack>
    );
  if (file.viewerCanSanction)
    return (
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
    );
  if (file.viewerCanAnswerAppeal && appeal)
    return (
      <Stack>
        <Notice tone="info" title={t("appealMotive")}>
          <p>{appeal.motive}</p>
          <p>{t("acknowledgeBy", { day: format.day(appeal.acknowledgeBy) })}</p>
        </Notice>
        {appeal.acknowledgedOn === null && (
          <Row>
            <Button
              isBusy={isAcknowledging}
              onPress={() => void acknowledge({ input: { recognitionId: file.id } }).then(then)}
            >
              {t("acknowledge")}
            </Button>
          </Row>
        )}
        <MotiveForm
          label={t("outcome")}
          submitLabel={t("decideAppeal")}
          outcomes={appealOutcomes.map((value) => ({ value, label: label("AppealOutcome", value) }))}
          confirm={(outcome) => ({
            title: label("AppealOutcome", outcome),
            text: outcome === "GRANTED" ? t("approveText") : t("refuseText"),
            isDangerous: outcome !== "GRANTED",
          })}
          isBusy={isDecidingAppeal}
          onDecide={({ outcome, motive }) => decideAppeal({ input: { ...input, outcome, motive } }).then(then)}
        />
      </Stack>
    );
  return <p>{t("nothingToDo")}</p>;
}
