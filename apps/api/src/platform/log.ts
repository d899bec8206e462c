import { createHmac } from "node:crypto";
import pino, { type Logger } from "pino";
import { databaseFault } from "./database-fault.ts";

/** What the log says of an operation. */
export interface OperationDone {
  readonly requestId: string;
  /** A GraphQL name; null for the anonymous, and for what never became an operation. */
  readonly operation: string | null;
  readonly kind: string | null;
  readonly status: number;
  readonly code: string | null;
  readonly cost: number;
  readonly milliseconds: number;
  readonly userId: string | null;
}

/** One JSON line a thing that happened, in UTC. No personal data: no variables, no cookies, no texts of drivers. */
export interface Log extends Pick<Logger, "info" | "warn" | "error" | "debug"> {
  /** The line of an operation. Written by hand: it is the one line every request pays for. */
  operation(done: OperationDone): void;
  /** Writes what is still waiting. */
  flush(): void;
}

const longestName = 80;

/** @param secret hides who acted: the same person has the same name in all lines, and nobody without the secret knows whose */
export function createLog({ level, name, secret }: { level: string; name: string; secret: string }): Log {
  // Written in batches: a line a request would otherwise be a system call a request.
  const destination = pino.destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: 500 });
  const logger = pino(
    {
      level,
      base: { name },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeFault },
    },
    destination,
  );
  const saysOperations = logger.isLevelEnabled("info");
  const actorOf = rememberingPseudonyms(secret);
  return {
    info: logger.info.bind(logger),
    warn: logger.warn.bind(logger),
    error: logger.error.bind(logger),
    debug: logger.debug.bind(logger),
    flush: () => destination.flushSync(),
    operation({ requestId, operation, kind, status, code, cost, milliseconds, userId }) {
      if (!saysOperations) return;
      // Every text here is a name of ours or matches GraphQL's own grammar of names: nothing needs escaping.
      destination.write(
        `{"level":"info","time":"${new Date().toISOString()}","name":"${name}","msg":"operation","requestId":"${requestId}","operation":${text(operation?.slice(0, longestName) ?? null)},"kind":${text(kind)},"status":${status},"code":${text(code)},"cost":${cost},"milliseconds":${Math.round(milliseconds * 10) / 10},"actor":${text(userId && actorOf(userId))}}\n`,
      );
    },
  };
}

const text = (value: string | null): string => (value === null ? "null" : `"${value}"`);

const pseudonymsRemembered = 10_000;
function rememberingPseudonyms(secret: string): (userId: string) => string {
  const known = new Map<string, string>();
  return (userId) => {
    const remembered = known.get(userId);
    if (remembered) return remembered;
    if (known.size >= pseudonymsRemembered) known.clear();
    const made = pseudonym(secret, userId);
    known.set(userId, made);
    return made;
  };
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
  const fault = databaseFault(innermost) ?? databaseFault(error);
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
