/** The engine did not answer, or is known not to: the caller answers in another way. */
export class EngineAway extends Error {
  override readonly name = "EngineAway";
}

export interface CircuitBreaker {
  /** Runs the call, or throws EngineAway at once while the circuit is open. Only EngineAway counts as a failure. */
  run<Answer>(call: () => Promise<Answer>): Promise<Answer>;
  isOpen(): boolean;
}

interface BreakerOptions {
  /** Failures in a row that open the circuit. */
  readonly failures: number;
  /** How long it stays open; then a single call may try. */
  readonly openMs: number;
  readonly clock?: () => number;
  /** Told at each change, once. */
  readonly onChange?: (isOpen: boolean) => void;
}

/**
 * Keeps callers from waiting for an engine that is away: after some failures in a row nobody calls it for a while, then one call tries whether it
 * is back. Numbers: 5 failures, 10 s (reliability 3.2).
 */
export function circuitBreaker({ failures, openMs, clock = Date.now, onChange }: BreakerOptions): CircuitBreaker {
  let failed = 0;
  let openedAt = 0;
  let isTrying = false;
  const isOpen = () => failed >= failures;

  const succeed = () => {
    if (isOpen()) onChange?.(false);
    failed = 0;
  };
  const fail = () => {
    failed += 1;
    if (failed === failures) onChange?.(true);
    if (isOpen()) openedAt = clock();
  };

  return {
    isOpen,
    async run(call) {
      const isTrial = isOpen();
      if (isTrial && (isTrying || clock() - openedAt < openMs)) throw new EngineAway("the circuit is open");
      if (isTrial) isTrying = true;
      try {
        const answer = await call();
        succeed();
        return answer;
      } catch (error) {
        if (error instanceof EngineAway) fail();
        else succeed();
        throw error;
      } finally {
        if (isTrial) isTrying = false;
      }
    },
  };
}
