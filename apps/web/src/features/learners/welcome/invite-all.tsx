import { useMutation } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";

const InviteLearnersDocument = graphql(`
  mutation InviteLearners {
    inviteLearners {
      __typename
      ... on LearnerInvitations {
        invitedCount
        remainingCount
      }
      ...Problems_userErrors
    }
  }
`);

interface InviteAllProps {
  /** Learners without account and without an open invitation. */
  count: number;
  onInvited: () => Promise<unknown>;
}

interface Outcome {
  sent: number;
  left: number;
}

/** Invites every learner without account: asks first, shows how far it is, and says at the end how many mails go out. */
export function InviteAll({ count, onInvited }: InviteAllProps): React.JSX.Element | null {
  const t = useText("learners");
  const [send] = useMutation(InviteLearnersDocument);
  const [isAsking, setIsAsking] = useState(false);
  const [progress, setProgress] = useState<Outcome | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isStopped = useRef(false);

  // Leaving the page stops it as well.
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );

  /** Stops after the round that is on its way: what went out cannot be called back. */
  function stop(): void {
    isStopped.current = true;
    if (!progress) setIsAsking(false);
  }

  async function inviteAll(): Promise<void> {
    setOutcome(null);
    isStopped.current = false;
    let now: Outcome = { sent: 0, left: count };
    // Rounds of a hundred, until nobody is left, somebody stops it, or a round does nothing: then another was first.
    while (now.left > 0 && !isStopped.current) {
      setProgress(now);
      const { data } = await send().catch(() => ({ data: undefined }));
      const answer = data?.inviteLearners;
      if (answer?.__typename !== "LearnerInvitations") break;
      now = { sent: now.sent + answer.invitedCount, left: answer.remainingCount };
      if (answer.invitedCount === 0) break;
    }
    setProgress(null);
    setIsAsking(false);
    setOutcome(now);
    await onInvited();
  }

  if (count === 0 && !outcome) return null;
  return (
    <Stack gap={3}>
      {outcome && (
        <Notice tone={outcome.left === 0 ? "good" : "warn"} isAnnounced>
          {t("inviteAllDone", { count: outcome.sent })}
          {outcome.left > 0 && ` ${t("inviteAllLeft", { count: outcome.left })}`}
        </Notice>
      )}
      {count > 0 && (
        <div>
          <Button icon="mail" onPress={() => setIsAsking(true)}>
            {t("inviteAll", { count })}
          </Button>
        </div>
      )}
      <ConfirmDialog
        title={t("inviteAllTitle", { count })}
        isOpen={isAsking}
        onClose={stop}
        onConfirm={() => void inviteAll()}
        confirmLabel={t("inviteAllConfirm", { count })}
        cancelLabel={progress ? t("inviteAllStop") : undefined}
        isBusy={progress !== null}
      >
        <Stack>
          <p>{t("inviteAllText")}</p>
          {progress && (
            <ProgressBar
              label={t("inviteAllBusy")}
              value={progress.sent}
              max={progress.sent + progress.left}
              valueText={t("inviteAllProgress", { sent: progress.sent, all: progress.sent + progress.left })}
            />
          )}
        </Stack>
      </ConfirmDialog>
    </Stack>
  );
}
