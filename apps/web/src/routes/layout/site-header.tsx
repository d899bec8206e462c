import { useState } from "react";
import { Link, NavLink, useLocation } from "react-router";
import { useSession } from "../../lib/session/use-session.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { paths } from "../paths.ts";
import { AccountMenu } from "./account-menu.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { navigationFor } from "./navigation.ts";
import { Wordmark } from "./wordmark.tsx";
import styles from "./site-header.module.css";

export function SiteHeader(): React.JSX.Element {
  const t = useText("shell");
  const { key } = useLocation();
  const { viewer } = useSession();
  // The menu of a phone is open for one address: going somewhere closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === key;
  return (
    <header className={styles["header"]} data-site-header data-open={isOpen || undefined}>
      <div className={styles["bar"]}>
        <Link to={paths.start} className={styles["home"]} aria-label={t("homeLink")}>
          <Wordmark />
        </Link>
        <div className={styles["toggle"]}>
          <Button
            variant="quiet"
            icon={isOpen ? "close" : "menu"}
            aria-expanded={isOpen}
            aria-controls="hoofdmenu"
            onPress={() => setOpenAt(isOpen ? null : key)}
          >
            {t("menu")}
          </Button>
        </div>
        <div id="hoofdmenu" className={styles["menu"]}>
          <nav aria-label={t("mainNavigation")}>
            <ul className={styles["items"]}>
              {navigationFor(viewer?.roles ?? []).map(({ to, label, isExact }) => (
                <li key={to}>
                  <NavLink to={to} end={isExact} className={styles["item"]}>
                    {t(label)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          <div className={styles["tools"]}>
            <LanguageSwitch />
            <AccountMenu />
          </div>
        </div>
      </div>
    </header>
  );
}
