import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { refusal, tooLong, type Refusal } from "./refusal.ts";

const notUtf8 = refusal("BAD_USER_INPUT", "The body is not UTF-8.");
const brokenOff = refusal("BAD_USER_INPUT", "The body broke off.");

/** Reads a body to its end as text; stops as soon as it is longer than allowed, whatever Content-Length said. Never rejects. */
export function readBody(request: IncomingMessage, limitBytes: number): Promise<string | Refusal> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request
      .on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= limitBytes) chunks.push(chunk);
        else resolve(tooLong);
      })
      .on("end", () => {
        const whole = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
        resolve(isUtf8(whole) ? whole.toString("utf8") : notUtf8);
      })
      .on("error", () => resolve(brokenOff))
      .on("close", () => resolve(brokenOff));
  });
}
