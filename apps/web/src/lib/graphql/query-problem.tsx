import { ButtonLink } from "../../ui/button.tsx";
import { ErrorState, ForbiddenState } from "../../ui/state-panel.tsx";
import { NeedsSignIn } from "../session/needs-sign-in.tsx";
import { useText } from "../text/use-text.ts";
import { failureOf } from "./failure.ts";

/** What a page shows when its query failed: `if (error) return <QueryProblem error={error} onRetry={refetch} />`. */
export function QueryProblem({ error, onRetry }: { error: unknown; onRetry?: () => void }): React.JSX.Element {
  const t = useText("shell");
  const { kind, requestId } = failureOf(error);
  if (kind === "unauthenticated") return <NeedsSignIn />;
  if (kind === "forbidden" || kind === "not-found") {
    return <ForbiddenState actions={<ButtonLink to="/">{t("notFoundHome")}</ButtonLink>} />;
  }
  if (kind === "rate-limited") return <ErrorState onRetry={onRetry}>{t("failRateLimited")}</ErrorState>;
  if (kind === "unavailable" || kind === "network") {
    return <ErrorState onRetry={onRetry}>{t("failUnavailable")}</ErrorState>;
  }
  return <ErrorState reference={requestId} onRetry={onRetry} />;
}
