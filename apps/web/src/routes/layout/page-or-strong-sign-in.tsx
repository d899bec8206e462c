import { lazy, Suspense } from "react";
import { Outlet, useLocation } from "react-router";
import { useSession } from "../../lib/session/use-session.ts";
import { paths } from "../paths.ts";

const StrongSignInPage = lazy(async () => ({
  default: (await import("../strong-sign-in-page.tsx")).StrongSignInPage,
}));

/** What is open without a role: one's own pages, the ways in, and what anybody reads. */
const openTo = ["/mijn", "/aanmelden", paths.privacy, paths.accessibility, paths.howItWorks, "/werkplekken"];

/** The page of the address; where a role waits for a stronger sign-in, the screen that asks for it. */
export function PageOrStrongSignIn(): React.JSX.Element {
  const { viewer } = useSession();
  const { pathname } = useLocation();
  if (!viewer?.needsStrongSignIn || openTo.some((start) => pathname.startsWith(start))) return <Outlet />;
  return (
    <Suspense fallback={null}>
      <StrongSignInPage />
    </Suspense>
  );
}
