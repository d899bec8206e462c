import { useState } from "react";
import type { RejectionReason } from "../../../gql/graphql.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { TextArea } from "../../../ui/text-field.tsx";

const reasons = [
  "PLACE_TAKEN",
  "TOO_FAR",
  "HOURS_DO_NOT_FIT",
  "OTHER_CANDIDATE",
  "NOT_THE_RIGHT_PROGRAMME",
  "NO_MENTOR_AVAILABLE",
  "NOT_READY_YET",
] as const satisfies readonly RejectionReason[];

interface RejectDialogProps {
  isOpen: boolean;
  isBusy: boolean;
  onClose: () => void;
  onReject: (reason: RejectionReason, note: string) => Promise<void>;
}

/** A no has a reason from the list, and may have a kind word. */
export function RejectDialog({ isOpen, isBusy, onClose, onReject }: RejectDialogProps): React.JSX.Element {
  const t = useText("candidates");
  const label = useLabel();
  const [reason, setReason] = useState<RejectionReason | null>(null);
  const [note, setNote] = useState("");
  return (
    <Dialog
      title={t("rejectTitle")}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button
          variant="danger"
          isDisabled={!reason}
          isBusy={isBusy}
          onPress={() => reason && void onReject(reason, note)}
        >
          {t("rejectSend")}
        </Button>
      }
    >
      <Stack>
        <RadioGroup
          label={t("rejectReason")}
          options={reasons.map((value) => ({ value, label: label("RejectionReason", value) }))}
          value={reason}
          onChange={setReason}
        />
        <TextArea label={t("rejectNote")} isOptional value={note} onChange={setNote} maxLength={500} rows={3} />
      </Stack>
    </Dialog>
  );
}
