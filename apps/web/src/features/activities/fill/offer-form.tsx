import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { problemText, type ApiProblem } from "../../../lib/form/problem-text.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useKept } from "../../../lib/kept.ts";
import { useLanguage } from "../../../lib/text/language.ts";
import { textsNow } from "../../../lib/text/load-texts.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Row, Split, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { notify } from "../../../ui/toast-store.ts";
import { ActivityQuestions } from "../activity-questions.tsx";
import type { Answers, Rules } from "../answers.ts";
import { CoverageResult } from "../coverage-result.tsx";
import { LiveBar } from "../live-bar.tsx";
import { ListSource } from "../list-source.tsx";
import styles from "../questions.module.css";
import { SaveOfferDocument, type OfferFragment } from "./offer.graphql.ts";
import {
  answersWith,
  changesFrom,
  countOfChanges,
  noChanges,
  serverOffer,
  type Changes,
  type FormList,
} from "./offer-state.ts";
import { ScanOffer } from "./scan-offer.tsx";

interface OfferFormProps {
  owner: { readonly branchId: string } | { readonly providerId: string };
  programmeId: string;
  offer: FragmentType<typeof OfferFragment> | null;
  /** The list in force: what is answered first. */
  current: FormList;
  rules: Rules;
  /** Where to find who can complete it; a workshop completes others itself. */
  combinationPath?: string | undefined;
  onSaved: () => Promise<unknown>;
  /** Whether something is not saved yet. */
  onUnsaved: (isUnsaved: boolean) => void;
}

/** What a branch or a workshop can offer. Changes stay in the browser until they are saved, also when somebody else saved meanwhile. */
export function OfferForm(props: OfferFormProps): React.JSX.Element {
  const { owner, programmeId, offer, current, rules, combinationPath, onSaved, onUnsaved } = props;
  const t = useText("activities");
  const format = useFormat();
  const language = useLanguage();
  const known = serverOffer(offer, current);
  const key = `leerplek.aanbod.${"branchId" in owner ? owner.branchId : owner.providerId}.${programmeId}`;
  const [changes, setChanges] = useKept(key, changesFrom);
  const [wasRestored, setWasRestored] = useState(() => countOfChanges(known, changes) > 0);
  const [isMeanwhile, setIsMeanwhile] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [save, { loading }] = useMutation(SaveOfferDocument);
  const { list, review } = known;
  const answers = answersWith(known.answers, changes);
  const contexts = changes.contexts ?? known.contexts;
  const unsaved = countOfChanges(known, changes);

  function change(next: Changes): void {
    const isLeft = countOfChanges(known, next) > 0;
    setChanges(isLeft ? next : null);
    onUnsaved(isLeft);
  }
  const add = (more: Answers, chosen: readonly string[]): void =>
    change({ answers: { ...changes.answers, ...more }, contexts: chosen });

  async function send(): Promise<void> {
    const ids = new Map(list.activities.map(({ code, id }) => [code, id]));
    const input = {
      ...owner,
      programmeId,
      activityListId: list.id,
      version: known.version,
      contexts: [...contexts],
      answers: Object.entries(changes.answers).flatMap(([code, answer]) => {
        const activityId = ids.get(code);
        return activityId ? { activityId, coverage: answer?.coverage ?? null, note: answer?.note ?? null } : [];
      }),
    };
    setProblem(null);
    const answer = (await save({ variables: { input } }).catch(() => null))?.data?.saveActivityOffer;
    if (!answer) return;
    if (answer.__typename === "ActivityOffer") {
      setIsMeanwhile(false);
      setWasRestored(false);
      await onSaved();
      setChanges(null);
      onUnsaved(false);
      notify({ tone: "good", text: t("saved") });
      return;
    }
    const [first] = readFragment(ProblemsFragment, answer).problems;
    const isChanged = first?.code === "CHANGED_MEANWHILE" || first?.code === "LIST_OUTDATED";
    if (isChanged) await onSaved();
    setIsMeanwhile(isChanged);
    setProblem(isChanged ? null : (first ?? null));
  }

  const texts = textsNow(language, "problems");
  const toAnswer = review ? [...review.marks.keys()].filter((code) => !answers[code]) : [];
  return (
    <Split
      side="end"
      aside={
        <div className={styles["aside"]}>
          <CoverageResult
            activities={list.activities}
            answers={answers}
            rules={rules}
            contexts={list.contexts}
            chosenContexts={contexts}
            {...(combinationPath && { combinationPath })}
          />
        </div>
      }
    >
      <Stack gap={5}>
        {review && (
          <Notice tone="signal" title={t("reviewTitle")}>
            <Stack gap={2}>
              <p>{t("reviewLead")}</p>
              {list.validFrom && <p>{t("reviewFrom", { from: format.day(list.validFrom) })}</p>}
              <p>
                {t("added", { count: [...review.marks.values()].filter(({ was }) => was === null).length })}
                {" · "}
                {t("changed", { count: [...review.marks.values()].filter(({ was }) => was !== null).length })}
              </p>
              {review.removed.length > 0 && (
                <p>
                  {t("removed")}: {review.removed.map(({ label }) => label).join(" · ")}
                </p>
              )}
            </Stack>
          </Notice>
        )}
        {isMeanwhile && (
          <Notice tone="warn" title={t("meanwhile")} isAnnounced>
            <p>{t("meanwhileText")}</p>
          </Notice>
        )}
        {wasRestored && unsaved > 0 && (
          <Notice
            tone="info"
            actions={
              <Button variant="quiet" onPress={() => change(noChanges)}>
                {t("discard")}
              </Button>
            }
          >
            <p>{t("restored")}</p>
          </Notice>
        )}
        <ScanOffer
          programmeId={programmeId}
          activities={list.activities}
          answers={answers}
          contexts={contexts}
          onTake={add}
        />
        <ListSource list={list} />
        <ActivityQuestions
          activities={list.activities}
          answers={answers}
          onAnswer={(code, answer) => change({ ...changes, answers: { ...changes.answers, [code]: answer } })}
          contexts={list.contexts}
          chosenContexts={contexts}
          onContexts={(chosen) => change({ ...changes, contexts: chosen })}
          {...(review && { marks: review.marks })}
        />
        <LiveBar activities={list.activities} answers={answers} rules={rules}>
          <Row gap={3}>
            <span role="status">{unsaved > 0 ? t("unsaved", { count: unsaved }) : t("allSaved")}</span>
            <Button
              variant="primary"
              isBusy={loading}
              isDisabled={review ? toAnswer.length > 0 : unsaved === 0 && known.id !== null}
              onPress={() => void send()}
            >
              {review ? t("saveReview") : t("save")}
            </Button>
          </Row>
          {toAnswer.length > 0 && <p>{t("mustAnswer")}</p>}
          {problem && !(texts instanceof Promise) && <p role="alert">{problemText(problem, texts, language)}</p>}
        </LiveBar>
      </Stack>
    </Split>
  );
}
