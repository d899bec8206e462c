import { monitorEventLoopDelay } from "node:perf_hooks";

/** Tells whether the process is too busy to take more. */
export interface Overload {
  isOverloaded(): boolean;
  stop(): void;
}

const resolutionMilliseconds = 20;
const windowMilliseconds = 1_000;
const limitMilliseconds = 200;

/**
 * Watches the delay of the event loop. Above 200 ms on average over a second new work is turned away with 503, so that what is in hand still gets done;
 * a single long pause (a collection of garbage, a busy machine) is no reason.
 */
export function watchOverload(): Overload {
  const delay = monitorEventLoopDelay({ resolution: resolutionMilliseconds });
  delay.enable();
  let isOverloaded = false;
  const timer = setInterval(() => {
    isOverloaded = delay.mean / 1e6 - resolutionMilliseconds > limitMilliseconds;
    delay.reset();
  }, windowMilliseconds).unref();
  return {
    isOverloaded: () => isOverloaded,
    stop: () => {
      clearInterval(timer);
      delay.disable();
    },
  };
}
