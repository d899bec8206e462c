import type { ReactNode } from "react";
import { NeedsSignIn } from "../lib/session/needs-sign-in.tsx";
import { useSession } from "../lib/session/use-session.ts";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container } from "../ui/layout.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

interface NoAccessProps {
  /** For whom the page is, when that may be said. */
  children?: ReactNode;
  /** Where somebody who is signed in can go instead; to the start when nothing is nearer. */
  actions?: ReactNode;
}

/** A page that is not for this viewer: signing in comes first, and nobody stands before a closed door without a way on. */
export function NoAccess({ children, actions }: NoAccessProps): React.JSX.Element {
  const t = useText("shell");
  const ui = useText("ui");
  const { viewer, isLoading } = useSession();
  if (isLoading)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={6} />
      </Container>
    );
  return (
    <>
      <PageTitle>{viewer ? ui("forbiddenTitle") : t("needsSignInTitle")}</PageTitle>
      {viewer ? (
        <ForbiddenState actions={actions ?? <ButtonLink to={paths.start}>{t("notFoundHome")}</ButtonLink>}>
          {children}
        </ForbiddenState>
      ) : (
        <NeedsSignIn />
      )}
    </>
  );
}
