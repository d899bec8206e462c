import { useSyncExternalStore } from "react";
import { useText } from "../lib/text/use-text.ts";
import { IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import { currentToasts, dismissToast, subscribeToToasts } from "./toast-store.ts";
import type { ToastTone } from "./toast-store.ts";
import styles from "./toast.module.css";

const iconOf: Record<ToastTone, IconName> = { good: "check-circle", bad: "warning", info: "info" };

/** Shows what `notify` says. Once, in the layout; the live region is there from the start, or it would stay silent. */
export function ToastRegion(): React.JSX.Element {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts);
  const t = useText("ui");
  return (
    <section className={styles["region"]} aria-label={t("messages")}>
      <div role="log" aria-live="polite" aria-relevant="additions" className={styles["list"]}>
        {toasts.map((toast) => (
          <div key={toast.id} className={styles["toast"]} data-tone={toast.tone}>
            <Icon name={iconOf[toast.tone]} />
            <div className={styles["words"]}>
              <p>{toast.text}</p>
              {toast.detail && <p className={styles["detail"]}>{toast.detail}</p>}
            </div>
            <IconButton icon="close" label={t("closeMessage")} onPress={() => dismissToast(toast.id)} />
          </div>
        ))}
      </div>
    </section>
  );
}
