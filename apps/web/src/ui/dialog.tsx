import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useText } from "../lib/text/use-text.ts";
import { Button, IconButton } from "./button.tsx";
import styles from "./dialog.module.css";

interface DialogProps {
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

/** Focus goes in, stays in, and comes back to what opened it; Escape closes. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  role,
  look = "centre",
}: DialogProps): React.JSX.Element {
  const t = useText("ui");
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={role !== "alertdialog"}
      className={styles["scrim"] ?? ""}
      data-look={look}
    >
      <Modal className={styles["modal"] ?? ""} data-look={look}>
        <AriaDialog role={role} className={styles["dialog"] ?? ""}>
          <header className={styles["head"]}>
            <Heading slot="title" className={styles["title"] ?? ""}>
              {title}
            </Heading>
            {role !== "alertdialog" && <IconButton icon="close" label={t("close")} onPress={onClose} />}
          </header>
          <div className={styles["body"]}>{children}</div>
          {actions && <footer className={styles["actions"]}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
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
