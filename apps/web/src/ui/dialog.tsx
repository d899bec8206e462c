import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import { useText } from "../lib/text/use-text.ts";
import { Button } from "./button.tsx";

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The buttons at the end, the main one first. */
  actions?: ReactNode;
  role?: "dialog" | "alertdialog";
  /** `sheet`: from the bottom of a phone, from the side of a wide screen. */
  look?: "centre" | "sheet";
}

const DialogWindow = lazy(async () => ({ default: (await import("./dialog-window.tsx")).DialogWindow }));

/**
 * Focus goes in, stays in, and comes back to what opened it; Escape closes. The window itself is fetched at the first
 * opening: most visits to a page never open one.
 */
export function Dialog(props: DialogProps): React.JSX.Element | null {
  if (!props.isOpen) return null;
  return (
    <Suspense fallback={null}>
      <DialogWindow {...props} />
    </Suspense>
  );
}

interface ConfirmDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
  /** The verb, not "OK": "Sollicitatie intrekken". */
  confirmLabel: string;
  cancelLabel?: string;
  isBusy?: boolean;
  isDangerous?: boolean;
  children: ReactNode;
}

/** Asks before what cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps): React.JSX.Element {
  const { title, isOpen, onClose, onConfirm, confirmLabel, cancelLabel, isBusy, isDangerous, children } = props;
  const t = useText("ui");
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button variant={isDangerous ? "danger" : "primary"} onPress={onConfirm} isBusy={isBusy}>
            {confirmLabel}
          </Button>
          <Button onPress={onClose}>{cancelLabel ?? t("cancel")}</Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}

/** Filters and other side matters: a sheet from the bottom of a phone. */
export function Sheet(props: Omit<DialogProps, "look" | "role">): React.JSX.Element {
  return <Dialog {...props} look="sheet" />;
}
