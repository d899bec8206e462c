import { useState } from "react";
import { useFormat } from "../../lib/format/use-format.ts";
import { useAction } from "../../lib/graphql/use-action.ts";
import { useStepUp } from "../../lib/session/use-step-up.tsx";
import { useIdempotencyKey } from "../../lib/graphql/use-idempotency-key.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Stack } from "../../ui/layout.tsx";
import { Notice } from "../../ui/notice.tsx";
import { notify } from "../../ui/toast-store.ts";
import { CancelErasureDocument, RequestErasureDocument } from "./my-data.graphql.ts";

interface ErasePanelProps {
  learnerId: string;
  title: string;
  /** The request that waits. */
  pending: { id: string; executeOn: string; viewerCanCancel: boolean } | null;
  onChanged: () => void;
}

/** Asks before the most final thing there is here, and shows until when it can be stopped. */
export function ErasePanel({ learnerId, title, pending, onChanged }: ErasePanelProps): React.JSX.Element {
  const t = useText("my-data");
  const format = useFormat();
  const key = useIdempotencyKey();
  const stepUp = useStepUp();
  const [isAsking, setIsAsking] = useState(false);
  const [request, isRequesting] = useAction(RequestErasureDocument, stepUp.run);
  const [cancel, isCancelling] = useAction(CancelErasureDocument);

  async function ask(): Promise<void> {
    setIsAsking(false);
    const isDone = await request({ input: { idempotencyKey: key.current(), learnerId } });
    if (!isDone) return;
    key.renew();
    notify({ tone: "good", text: t("eraseRequested") });
    onChanged();
  }
  async function stop(erasureId: string): Promise<void> {
    if (!(await cancel({ input: { erasureId } }))) return;
    notify({ tone: "good", text: t("cancelled") });
    onChanged();
  }

  return (
    <Stack as="section" gap={3}>
      <h2>{title}</h2>
      {pending ? (
        <Notice
          tone="warn"
          isAnnounced
          actions={
            pending.viewerCanCancel && (
              <Button variant="primary" isBusy={isCancelling} onPress={() => void stop(pending.id)}>
                {t("cancel")}
              </Button>
            )
          }
        >
          {t("erasePending", { day: format.day(pending.executeOn) })}
        </Notice>
      ) : (
        <>
          <p>{t("eraseText")}</p>
          <p>{t("eraseKept")}</p>
          <div>
            <Button variant="danger" isBusy={isRequesting} onPress={() => setIsAsking(true)}>
              {t("erase")}
            </Button>
          </div>
        </>
      )}
      <ConfirmDialog
        title={t("eraseConfirmTitle")}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => void ask()}
        confirmLabel={t("eraseConfirm")}
        isDangerous
      >
        <p>{t("eraseConfirmText")}</p>
      </ConfirmDialog>
      {stepUp.dialog}
    </Stack>
  );
}
