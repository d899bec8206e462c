import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useText } from "../lib/text/use-text.ts";
import { IconButton } from "./button.tsx";
import type { DialogProps } from "./dialog.tsx";
import styles from "./dialog.module.css";

/** Use Dialog, which fetches this when it opens. */
export function DialogWindow(props: DialogProps): React.JSX.Element {
  const { title, isOpen, onClose, children, actions, role, look = "centre" } = props;
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
