import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { refusal, tooLong, type Refusal } from "./refusal.ts";

const notUtf8 = refusal("BAD_USER_INPUT", "The body is not UTF-8.");
const brokenOff = refusal("BAD_USER_INPUT", "The body broke off.");

/** Reads a body to its end as text; stops as soon as it is longer than allowed, whatever Content-Length said. */
export function readBody(request: IncomingMessage, limitBytes: number): Promise<string | Refusal> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const stop = (outcome: string | Refusal): void => {
      request.off("data", onData).off("end", onEnd).off("error", onBroken).off("close", onBroken);
      resolve(outcome);
    };
    const onData = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > limitBytes) stop(tooLong);
      else chunks.push(chunk);
    };
    const onEnd = (): void => {
      const whole = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      stop(isUtf8(whole) ? whole.toString("utf8") : notUtf8);
    };
    const onBroken = (): void => stop(brokenOff);
    request.on("data", onData).on("end", onEnd).on("error", onBroken).on("close", onBroken);
  });
}
