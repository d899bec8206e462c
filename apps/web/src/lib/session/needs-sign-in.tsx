import { useLocation } from "react-router";
import { ButtonLink } from "../../ui/button.tsx";
import { ForbiddenState } from "../../ui/state-panel.tsx";
import { useText } from "../text/use-text.ts";

/** For who is not signed in: the way in, which leads back here. */
export function NeedsSignIn(): React.JSX.Element {
  const t = useText("shell");
  const { pathname, search } = useLocation();
  const signIn = `/aanmelden?terug=${encodeURIComponent(pathname + search)}`;
  return (
    <ForbiddenState
      title={t("needsSignInTitle")}
      actions={
        <ButtonLink to={signIn} variant="primary">
          {t("signIn")}
        </ButtonLink>
      }
    >
      <p>{t("needsSignInText")}</p>
    </ForbiddenState>
  );
}
