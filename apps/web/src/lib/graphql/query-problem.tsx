import { useLocation } from "react-router";
import { ButtonLink } from "../../ui/button.tsx";
import { ErrorState, ForbiddenState } from "../../ui/state-panel.tsx";
import { useText } from "../text/use-text.ts";
import { failureOf } from "./failure.ts";

/** What a page shows when its query failed: `if (error) return <QueryProblem error={error} onRetry={refetch} />`. */
export function QueryProblem({ error, onRetry }: { error: unknown; onRetry?: () => void }): React.JSX.Element {
  const t = useText("shell");
  const { pathname, search } = useLocation();
  const { kind, requestId } = failureOf(error);
  if (kind === "unauthenticated") {
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
  if (kind === "forbidden" || kind === "not-found") {
    return <ForbiddenState actions={<ButtonLink to="/">{t("notFoundHome")}</ButtonLink>} />;
  }
  if (kind === "rate-limited") return <ErrorState onRetry={onRetry}>{t("failRateLimited")}</ErrorState>;
  if (kind === "unavailable" || kind === "network") {
    return <ErrorState onRetry={onRetry}>{t("failUnavailable")}</ErrorState>;
  }
  return <ErrorState reference={requestId} onRetry={onRetry} />;
}
