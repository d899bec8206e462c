import { useState } from "react";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Row, Split, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { notify } from "../../../ui/toast-store.ts";
import { ActivityQuestions } from "../activity-questions.tsx";
import type { Answers, Rules } from "../answers.ts";
import { CoverageResult } from "../coverage-result.tsx";
import type { FormList } from "../fill/offer-state.ts";
import { LiveBar } from "../live-bar.tsx";
import { ListSource } from "../list-source.tsx";
import styles from "../questions.module.css";
import { answersOfLink, keepScan, readScan, sharedText, type Scan } from "./scan-store.ts";

interface SelfScanProps {
  programme: { readonly id: string; readonly title: string };
  list: FormList;
  rules: Rules;
  /** Answers that came with a link, as text; empty without. */
  shared: string;
  onLeaveShared: () => void;
  /** Makes the address that carries these answers. */
  linkOf: (answers: string) => string;
  takeOver: React.ReactNode;
}

/** The scan itself: kept in the browser with each answer, to be printed, shared or taken over. */
export function SelfScan(props: SelfScanProps): React.JSX.Element {
  const { programme, list, rules, shared, onLeaveShared, linkOf, takeOver } = props;
  const t = useText("activities");
  const [own, setOwn] = useState(() => readScan(programme.id));
  const given = shared === "" ? null : answersOfLink(shared, list.version, list.activities);
  const scan: Scan = given
    ? { programme: programme.title, answers: given, contexts: own?.contexts ?? [] }
    : (own ?? { programme: programme.title, answers: {}, contexts: [] });
  const isForeign = given !== null && own !== null && sharedText(list.version, list.activities, own.answers) !== shared;

  function change(next: Omit<Scan, "programme">): void {
    const kept = { ...next, programme: programme.title };
    keepScan(programme.id, kept);
    setOwn(kept);
    if (given) onLeaveShared();
  }
  function answer(code: string, next: Answers[string] | null): void {
    const { [code]: _, ...others } = scan.answers;
    change({ ...scan, answers: next ? { ...others, [code]: next } : others });
  }
  async function copyLink(): Promise<void> {
    const link = linkOf(sharedText(list.version, list.activities, scan.answers));
    await navigator.clipboard.writeText(new URL(link, location.href).href).catch(() => null);
    notify({ tone: "good", text: t("shared") });
  }

  return (
    <Split
      side="end"
      aside={
        <div className={styles["aside"]}>
          <Stack gap={4}>
            <CoverageResult
              activities={list.activities}
              answers={scan.answers}
              rules={rules}
              contexts={list.contexts}
              chosenContexts={scan.contexts}
            />
            <div className={styles["screen"]}>
              <Row gap={2}>
                <Button onPress={() => window.print()}>{t("print")}</Button>
                <Button onPress={() => void copyLink()}>{t("share")}</Button>
              </Row>
            </div>
            <div className={styles["screen"]}>{takeOver}</div>
          </Stack>
        </div>
      }
    >
      <Stack gap={5}>
        {isForeign && (
          <Notice tone="info" title={t("isShared")} actions={<Button onPress={onLeaveShared}>{t("useMine")}</Button>}>
            <p>{t("isSharedText")}</p>
          </Notice>
        )}
        <ListSource list={list} />
        <ActivityQuestions
          activities={list.activities}
          answers={scan.answers}
          onAnswer={answer}
          contexts={list.contexts}
          chosenContexts={scan.contexts}
          onContexts={(contexts) => change({ ...scan, contexts })}
        />
        <LiveBar activities={list.activities} answers={scan.answers} rules={rules} />
      </Stack>
    </Split>
  );
}
