import type { Failure, FailureKind } from "../lib/graphql/failure.ts";
import { textNow } from "../lib/text/load-texts.ts";
import type { PlainTextKey } from "../lib/text/translate.ts";
import type { Catalogue } from "../text/catalogue.ts";
import { notify } from "../ui/toast-store.ts";

const textOf: Record<Exclude<FailureKind, "unauthenticated">, PlainTextKey<Catalogue["shell"]>> = {
  forbidden: "failForbidden",
  "not-found": "failForbidden",
  conflict: "failConflict",
  "rate-limited": "failRateLimited",
  unavailable: "failUnavailable",
  network: "failNetwork",
  internal: "failInternal",
};

/** Tells that a change did not happen, with the reference that finds it back. */
export function reportFailure({ kind, requestId }: Failure): void {
  if (kind === "unauthenticated") return;
  notify({
    tone: "bad",
    text: textNow("shell", textOf[kind]),
    detail: requestId && textNow("shell", "failReference", { reference: requestId }),
  });
}
