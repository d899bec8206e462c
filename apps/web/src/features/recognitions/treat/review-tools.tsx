import { useState } from "react";
import type { Vote } from "../../../gql/graphql.ts";
import { todayInFlanders } from "../../../lib/format/format.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { TextArea, TextField } from "../../../ui/text-field.tsx";
import { PlanVisitDocument, RecordVisitDocument, VoteDocument } from "./treat.graphql.ts";

interface ReviewToolsProps {
  recognitionId: string;
  hasOpenVisit: boolean;
  votes: readonly {
    readonly voterName: string | null;
    readonly vote: Vote;
    readonly note: string | null;
    readonly isOwn: boolean;
  }[];
  onChanged: (isDone: boolean) => Promise<void>;
}

/** While a file is under review: a visit, and the votes of the partnership's members. */
export function ReviewTools({ recognitionId, hasOpenVisit, votes, onChanged }: ReviewToolsProps): React.JSX.Element {
  const t = useText("dossiers");
  const label = useLabel();
  const [plan, isPlanning] = useAction(PlanVisitDocument);
  const [record, isRecording] = useAction(RecordVisitDocument);
  const [cast, isVoting] = useAction(VoteDocument);
  const [plannedOn, setPlannedOn] = useState<string | null>(null);
  const [doneOn, setDoneOn] = useState<string | null>(todayInFlanders());
  const [report, setReport] = useState("");
  const [vote, setVote] = useState<Vote | null>(null);
  const [note, setNote] = useState("");
  return (
    <Stack gap={4}>
      <Disclosure title={t("votes")} isOpenAtFirst={votes.length > 0}>
        <Stack gap={3}>
          {votes.length === 0 && <p>{t("noVotes")}</p>}
          <ul>
            {votes.map(({ voterName, vote: said, note: words }) => (
              <li key={voterName}>
                <strong>{voterName}</strong>: {label("Vote", said)}
                {words && `, ${words}`}
              </li>
            ))}
          </ul>
          {!votes.some(({ isOwn }) => isOwn) && (
            <>
              <RadioGroup
                label={t("yourVote")}
                isInline
                options={(["YES", "NO", "ABSTAIN"] as const).map((value) => ({ value, label: label("Vote", value) }))}
                value={vote}
                onChange={setVote}
              />
              <TextField label={t("voteNote")} isOptional value={note} onChange={setNote} maxLength={1000} />
              <Row>
                <Button
                  isBusy={isVoting}
                  isDisabled={!vote}
                  onPress={() => vote && void cast({ input: { recognitionId, vote, note } }).then(onChanged)}
                >
                  {t("vote")}
                </Button>
              </Row>
            </>
          )}
        </Stack>
      </Disclosure>
      <Disclosure title={t("visits")} isOpenAtFirst={hasOpenVisit}>
        <Stack gap={3}>
          {hasOpenVisit ? (
            <>
              <DateField label={t("visitDoneOn")} value={doneOn} onChange={setDoneOn} />
              <TextArea label={t("visitReport")} value={report} onChange={setReport} maxLength={8000} rows={4} />
              <Row>
                <Button
                  isBusy={isRecording}
                  isDisabled={!doneOn || report.trim().length < 10}
                  onPress={() => doneOn && void record({ input: { recognitionId, doneOn, report } }).then(onChanged)}
                >
                  {t("saveReport")}
                </Button>
              </Row>
            </>
          ) : (
            <>
              <DateField label={t("visitOn")} value={plannedOn} onChange={setPlannedOn} />
              <Row>
                <Button
                  isBusy={isPlanning}
                  isDisabled={!plannedOn}
                  onPress={() => plannedOn && void plan({ input: { recognitionId, plannedOn } }).then(onChanged)}
                >
                  {t("planVisit")}
                </Button>
              </Row>
            </>
          )}
        </Stack>
      </Disclosure>
    </Stack>
  );
}
