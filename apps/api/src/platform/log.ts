import { createHmac } from "node:crypto";
import pino, { type Logger } from "pino";
import { databaseFault } from "./database-fault.ts";

/** One JSON line a thing that happened, in UTC. No personal data: no variables, no cookies, no texts of drivers. */
export type Log = Pick<Logger, "info" | "warn" | "error" | "debug" | "flush">;

export function createLog(level: string, name: string): Log {
  return pino(
    {
      level,
      base: { name },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeFault },
    },
    // Written in batches: a line a request would otherwise be a system call a request.
    pino.destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: 500 }),
  );
}

/** What may be known of an error outside: its kind, where it was thrown, and for the database its state and constraint. Never its message. */
export interface FaultDescription {
  readonly kind: string;
  readonly sqlState?: string;
  readonly constraint?: string;
  readonly frames: readonly string[];
}

/** Messages of drivers repeat the values of a statement, so only the frames of the stack are kept. */
export function describeFault(error: unknown): FaultDescription {
  if (!(error instanceof Error)) return { kind: typeof error, frames: [] };
  const innermost = causeOf(error);
  const fault = databaseFault(error);
  const frames = (innermost.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    kind: innermost.name,
    ...(fault && { sqlState: fault.state }),
    ...(fault?.constraint && { constraint: fault.constraint }),
    frames: frames.slice(0, 12).map((line) => line.trim()),
  };
}

function causeOf(error: Error): Error {
  const original: unknown = Reflect.get(error, "originalError") ?? error.cause;
  return original instanceof Error && original !== error ? causeOf(original) : error;
}

/** A name for a person in the log that only the holder of the secret can tie to the person. */
export const pseudonym = (secret: string, userId: string): string =>
  createHmac("sha256", secret).update(`actor ${userId}`).digest("hex").slice(0, 16);
