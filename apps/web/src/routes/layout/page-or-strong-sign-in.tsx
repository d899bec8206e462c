import { lazy, Suspense } from "react";
import { Outlet, useLocation } from "react-router";
import { useSession } from "../../lib/session/use-session.ts";
import { isOfOrganisation } from "../paths.ts";

const StrongSignInPage = lazy(async () => ({
  default: (await import("../strong-sign-in-page.tsx")).StrongSignInPage,
}));

/** The page of the address; where a role waits for a stronger sign-in, the screen that asks for it. */
export function PageOrStrongSignIn(): React.JSX.Element {
  const { viewer } = useSession();
  const { pathname } = useLocation();
  if (!viewer?.needsStrongSignIn || !isOfOrganisation(pathname)) return <Outlet />;
  return (
    <Suspense fallback={null}>
      <StrongSignInPage />
    </Suspense>
  );
}
