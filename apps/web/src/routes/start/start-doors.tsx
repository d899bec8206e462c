import { useSession } from "../../lib/session/use-session.ts";
import { useText } from "../../lib/text/use-text.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { Container } from "../../ui/layout.tsx";
import { Link } from "../../ui/link.tsx";
import { paths } from "../paths.ts";
import styles from "./start-doors.module.css";

interface Door {
  id: "learner" | "employer" | "school";
  icon: IconName;
  title: string;
  text: string;
  action: string;
  to: string;
  /** Other ways in, for who is new or not sure yet. */
  more?: readonly { readonly label: string; readonly to: string }[];
}

/** Three kinds of people come here; each has one door. */
export function StartDoors(): React.JSX.Element {
  const t = useText("start");
  const { hasRole } = useSession();
  const isEmployer = hasRole("COMPANY_ADMIN", "MENTOR");
  const isSchool = hasRole("COUNSELLOR", "PROVIDER_ADMIN");
  const doors: readonly Door[] = [
    {
      id: "learner",
      icon: "search",
      title: t("learnerTitle"),
      text: t("learnerText"),
      action: t("learnerAction"),
      to: paths.search(),
    },
    {
      id: "employer",
      icon: "building",
      title: t("employerTitle"),
      text: t("employerText"),
      action: t("employerAction"),
      to: isEmployer ? paths.employerHome : paths.signIn(paths.employerHome),
      more: [
        ...(isEmployer ? [] : [{ label: t("employerRegister"), to: paths.registerCompany }]),
        { label: t("employerScan"), to: paths.selfScan },
      ],
    },
    {
      id: "school",
      icon: "school",
      title: t("schoolTitle"),
      text: t("schoolText"),
      action: t("schoolAction"),
      to: isSchool ? paths.learners : paths.signIn(paths.learners),
    },
  ];
  return (
    <Container as="section" padding={8}>
      <h2 className={styles["title"]}>{t("doorsTitle")}</h2>
      <ul className={styles["doors"]}>
        {doors.map((door) => (
          <li key={door.id} className={styles["door"]} data-door={door.id}>
            <span className={styles["icon"]}>
              <Icon name={door.icon} size="large" />
            </span>
            <h3>{door.title}</h3>
            <p className={styles["text"]}>{door.text}</p>
            <ButtonLink to={door.to} variant={door.id === "learner" ? "primary" : "secondary"} iconEnd="arrow-right">
              {door.action}
            </ButtonLink>
            {door.more?.map(({ label, to }) => (
              <Link key={to} to={to} look="standalone">
                {label}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </Container>
  );
}
