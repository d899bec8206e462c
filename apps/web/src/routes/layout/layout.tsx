import { ScrollRestoration } from "react-router";
import { useText } from "../../lib/text/use-text.ts";
import { SkipLink } from "../../ui/skip-link.tsx";
import { ToastRegion } from "../../ui/toast.tsx";
import { PageAnnouncer } from "./page-announcer.tsx";
import { PageOrStrongSignIn } from "./page-or-strong-sign-in.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";
import { SwitchOffer } from "./switch-offer.tsx";
import styles from "./layout.module.css";

/** The frame around every page. */
export function Layout({ children }: { children?: React.ReactNode }): React.JSX.Element {
  const t = useText("shell");
  return (
    <div className={styles["site"]}>
      <SkipLink target="inhoud">{t("skipToContent")}</SkipLink>
      <PageAnnouncer />
      <SiteHeader />
      <main id="inhoud" tabIndex={-1} className={styles["main"]}>
        <SwitchOffer />
        {children ?? <PageOrStrongSignIn />}
      </main>
      <SiteFooter />
      <ToastRegion />
      <ScrollRestoration getKey={(location) => (location.state === "stay" ? location.pathname : location.key)} />
    </div>
  );
}
