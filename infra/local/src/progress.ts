const stillWaitingAfterMs = 4_000;

/** Tells on the terminal what is done, how long it took and what is being waited for. */
export type Progress = {
  say(line: string): void;
  /** Runs one step of the start; steps may run beside each other. */
  step<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Waits until no step runs any more, whether it succeeded or not. */
  settled(): Promise<void>;
};

export function createProgress(write: (line: string) => void): Progress {
  const running = new Map<string, Promise<unknown>>();
  const step = async <T>(title: string, work: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    const elapsed = (): string => seconds(performance.now() - startedAt);
    write(`  ${title}…`);
    const timer = setInterval(() => write(`  … nog bezig: ${title} (${elapsed()})`), stillWaitingAfterMs);
    const working = work();
    running.set(title, working);
    try {
      const result = await working;
      write(`✓ ${title} (${elapsed()})`);
      return result;
    } finally {
      clearInterval(timer);
      running.delete(title);
    }
  };
  const settled = async (): Promise<void> => void (await Promise.allSettled(running.values()));
  return { say: write, step, settled };
}

/** 1234 becomes "1,2 s". */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).replace(".", ",")} s`;
}
