import { possibleOutcomes } from "@leerplek/domain/recognitions/appeal";
import type { AppealChannel } from "../../../gql/graphql.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { MotiveForm } from "./motive-form.tsx";
import { AcknowledgeDocument, DecideAppealDocument } from "./treat.graphql.ts";

interface AppealAnswerProps {
  /** File and the version that was looked at. */
  input: { readonly recognitionId: string; readonly version: number };
  appeal: {
    readonly lodgedOn: string;
    readonly channel: AppealChannel;
    readonly appealUntil: string | null;
    readonly isLate: boolean;
    readonly motive: string;
    readonly acknowledgeBy: string;
    readonly acknowledgedOn: string | null;
  };
  onChanged: (isDone: boolean) => Promise<void>;
}

/** The appeal board acknowledges an appeal, and answers it; one that came too late can only be inadmissible. */
export function AppealAnswer({ input, appeal, onChanged }: AppealAnswerProps): React.JSX.Element {
  const t = useText("dossiers");
  const label = useLabel();
  const format = useFormat();
  const [acknowledge, isAcknowledging] = useAction(AcknowledgeDocument);
  const [decide, isDeciding] = useAction(DecideAppealDocument);
  const { lodgedOn, channel, appealUntil, isLate, motive, acknowledgeBy, acknowledgedOn } = appeal;
  const lastDay = appealUntil ? format.day(appealUntil) : "";
  return (
    <Stack>
      <Notice tone={isLate ? "warn" : "info"} title={t("appealMotive")}>
        <Stack gap={2}>
          <p>{motive}</p>
          <p>
            {channel === "PLATFORM"
              ? t("appealLodgedOn", { day: format.day(lodgedOn) })
              : t("appealCameBy", { channel: label("AppealChannel", channel), day: format.day(lodgedOn) })}{" "}
            {appealUntil && t(isLate ? "appealIsLate" : "appealInTime", { day: lastDay })}
          </p>
          <p>
            {acknowledgedOn
              ? t("acknowledgedOn", { day: format.day(acknowledgedOn) })
              : t("acknowledgeBy", { day: format.day(acknowledgeBy) })}
          </p>
        </Stack>
      </Notice>
      {acknowledgedOn === null && !isLate && (
        <Row>
          <Button
            isBusy={isAcknowledging}
            onPress={() => void acknowledge({ input: { recognitionId: input.recognitionId } }).then(onChanged)}
          >
            {t("acknowledge")}
          </Button>
        </Row>
      )}
      <MotiveForm
        label={t("outcome")}
        submitLabel={t("decideAppeal")}
        outcomes={possibleOutcomes(isLate).map((value) => ({ value, label: label("AppealOutcome", value) }))}
        motiveAtFirst={isLate ? t("lateMotive", { day: format.day(lodgedOn), lastDay }) : ""}
        confirm={(outcome) => ({
          title: label("AppealOutcome", outcome),
          text: t(outcome === "GRANTED" ? "appealGrantedText" : "appealFinalText"),
          isDangerous: outcome !== "GRANTED",
        })}
        isBusy={isDeciding}
        onDecide={({ outcome, motive: reason }) =>
          decide({ input: { ...input, outcome, motive: reason } }).then(onChanged)
        }
      />
    </Stack>
  );
}
