import { useText } from "../../lib/text/use-text.ts";
import { Container } from "../../ui/layout.tsx";
import { Link } from "../../ui/link.tsx";
import { paths } from "../paths.ts";
import styles from "./start-steps.module.css";

export function StartSteps(): React.JSX.Element {
  const t = useText("start");
  const steps = [
    t("step1"),
    t("step2"),
    t("step3"),
    t("step4"),
    t("step5"),
    t("step6"),
    t("step7"),
    t("step8"),
    t("step9"),
    t("step10"),
  ];
  return (
    <Container as="section" padding={8}>
      <div className={styles["head"]}>
        <h2>{t("stepsTitle")}</h2>
        <p>{t("stepsText")}</p>
      </div>
      <ol className={styles["steps"]}>
        {steps.map((step, index) => (
          <li key={step} className={styles["step"]}>
            <span className={styles["number"]} aria-hidden="true">
              {index + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
      <Link to={paths.howItWorks} look="standalone">
        {t("stepsLink")}
      </Link>
    </Container>
  );
}
