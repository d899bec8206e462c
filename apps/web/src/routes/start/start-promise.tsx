import { useText } from "../../lib/text/use-text.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { Container } from "../../ui/layout.tsx";
import styles from "./start-promise.module.css";

export function StartPromise(): React.JSX.Element {
  const t = useText("start");
  const promises: readonly { icon: IconName; title: string; text: string }[] = [
    { icon: "shield", title: t("promiseRecognised"), text: t("promiseRecognisedText") },
    { icon: "users", title: t("promiseMentor"), text: t("promiseMentorText") },
    { icon: "eye", title: t("promisePrivacy"), text: t("promisePrivacyText") },
  ];
  return (
    <Container as="section">
      <div className={styles["box"]}>
        <h2 className={styles["title"]}>{t("promiseTitle")}</h2>
        <ul className={styles["promises"]}>
          {promises.map(({ icon, title, text }) => (
            <li key={title} className={styles["promise"]}>
              <Icon name={icon} size="large" />
              <div>
                <h3 className={styles["name"]}>{title}</h3>
                <p>{text}</p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Container>
  );
}
