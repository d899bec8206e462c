import { useCallback, useRef } from "react";

/**
 * One key an intent: pressing "send" twice, or again after a lost connection, repeats the same key, so the server does
 * the work once. Call `renew` when the intent is over (it succeeded, or the person changed the form).
 */
export function useIdempotencyKey(): { current: () => string; renew: () => void } {
  const key = useRef<string | null>(null);
  const current = useCallback(() => (key.current ??= crypto.randomUUID()), []);
  const renew = useCallback(() => {
    key.current = null;
  }, []);
  return { current, renew };
}
