import { useEffect, useRef, useState } from "react";
import { useLocation, useNavigation } from "react-router";
import { useText } from "../../lib/text/use-text.ts";
import styles from "./page-announcer.module.css";

/**
 * A page of a single-page application changes without the browser saying so. After a change of address this brings
 * focus to the title of the new page, which screen readers then read; while it is on its way they hear that it loads.
 * A change of filters (only the query changes) moves nothing.
 */
export function PageAnnouncer(): React.JSX.Element {
  const t = useText("shell");
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const before = useRef(pathname);
  const [said, setSaid] = useState("");

  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    setSaid(document.title);
  }, [pathname]);

  return (
    <>
      {state === "loading" && <div className={styles["tape"]} aria-hidden="true" />}
      <div className={styles["voice"]} role="status">
        {state === "loading" ? t("pageLoading") : said}
      </div>
    </>
  );
}
