import { Link, useLocation } from "react-router";
import { organisationsOf } from "../../lib/session/organisations.ts";
import { useSession } from "../../lib/session/use-session.ts";
import { useText } from "../../lib/text/use-text.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { DropPanel } from "../../ui/drop-panel.tsx";
import { Icon } from "../../ui/icon.tsx";
import { paths } from "../paths.ts";
import { useLeave } from "./use-leave.ts";
import styles from "./account-menu.module.css";

export function AccountMenu(): React.JSX.Element | null {
  const t = useText("shell");
  const leave = useLeave();
  const { pathname, search, key } = useLocation();
  const { viewer, isLoading, hasRole } = useSession();

  if (isLoading) return <span className={styles["place"]} />;
  if (!viewer) {
    const isSigningIn = pathname === paths.signIn();
    const returnTo = isSigningIn || pathname === paths.start ? undefined : pathname + search;
    return (
      <ButtonLink to={paths.signIn(returnTo)} variant="primary" size="small">
        {t("signIn")}
      </ButtonLink>
    );
  }
  const organisations = organisationsOf(viewer.memberships);
  return (
    <DropPanel label={viewer.name} icon="user" closeOn={key}>
      <div className={styles["who"]}>
        {t("signedInAs")} <strong>{viewer.email}</strong>
        {organisations
          .filter(({ isActive }) => isActive)
          .map(({ membershipId, name }) => (
            <span key={membershipId}>{name}</span>
          ))}
      </div>
      <ul className={styles["links"]}>
        {hasRole("LEARNER") && (
          <li>
            <Link to={paths.myProfile} className={styles["link"]}>
              <Icon name="user" />
              {t("navMyProfile")}
            </Link>
          </li>
        )}
        {hasRole("LEARNER") && (
          <li>
            <Link to={paths.myData} className={styles["link"]}>
              <Icon name="shield" />
              {t("navMyData")}
            </Link>
          </li>
        )}
        {hasRole("COMPANY_ADMIN", "PROVIDER_ADMIN", "RECOGNITION_OFFICER", "GOV_ADMIN") && (
          <li>
            <Link to={paths.members} className={styles["link"]}>
              <Icon name="users" />
              {t("navMembers")}
            </Link>
          </li>
        )}
        {hasRole("GOV_ADMIN") && (
          <li>
            <Link to={paths.partnerships} className={styles["link"]}>
              <Icon name="building" />
              {t("navPartnerships")}
            </Link>
          </li>
        )}
        {hasRole("COMPANY_ADMIN", "MENTOR") && (
          <li>
            <Link to={paths.branches} className={styles["link"]}>
              <Icon name="building" />
              {t("navBranches")}
            </Link>
          </li>
        )}
        {hasRole("COMPANY_ADMIN", "COUNSELLOR", "RECOGNITION_OFFICER") && (
          <li>
            <Link to={paths.mandates} className={styles["link"]}>
              <Icon name="check" />
              {t("navMandates")}
            </Link>
          </li>
        )}
        {hasRole("COUNSELLOR", "PROVIDER_ADMIN") && (
          <li>
            <Link to={paths.schoolErasures} className={styles["link"]}>
              <Icon name="shield" />
              {t("navSchoolErasures")}
            </Link>
          </li>
        )}
        {organisations.length > 1 && (
          <li>
            <Link to={paths.chooseOrganisation} className={styles["link"]}>
              <Icon name="building" />
              {t("navSwitch")}
            </Link>
          </li>
        )}
        <li>
          <Link to={paths.myAccount} className={styles["link"]}>
            <Icon name="user" />
            {t("navMyAccount")}
          </Link>
        </li>
        <li>
          <button type="button" className={styles["link"]} onClick={() => void leave()}>
            <Icon name="sign-out" />
            {t("signOut")}
          </button>
        </li>
      </ul>
    </DropPanel>
  );
}
