import http from "node:http";
import https from "node:https";
import { EngineAway } from "./circuit-breaker.ts";

export interface JsonPost {
  /** Sends the text and gives the answer's text. Throws EngineAway when nothing usable comes back in time. */
  (path: string, body: string): Promise<{ readonly status: number; readonly text: string }>;
  close(): void;
}

interface JsonPostOptions {
  readonly url: string;
  readonly key: string;
  readonly timeoutMs: number;
}

/**
 * POST over kept connections by node:http itself: `fetch` costs several times the CPU per call, and this is the path of every search. Asks for
 * plain answers, because compressed ones meet the delayed acknowledgement of TCP and take 40 ms.
 */
export function jsonPost({ url, key, timeoutMs }: JsonPostOptions): JsonPost {
  const base = new URL(url);
  const client = base.protocol === "https:" ? https : http;
  const agent = new client.Agent({ keepAlive: true, maxFreeSockets: 64 });
  const options = {
    agent,
    method: "POST",
    hostname: base.hostname,
    port: base.port,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json", "accept-encoding": "identity" },
  };
  const prefix = base.pathname.replace(/\/$/, "");

  const once = (path: string, body: string, isRetry: boolean): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const request = client.request(
        { ...options, path: prefix + path, headers: { ...options.headers, "content-length": Buffer.byteLength(body) } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () => {
            clearTimeout(timer);
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") });
          });
          response.on("error", () => fail("the answer broke off"));
        },
      );
      let isOver = false;
      const fail = (reason: string) => {
        isOver = true;
        clearTimeout(timer);
        reject(new EngineAway(reason));
      };
      const timer = setTimeout(() => {
        fail(`no answer within ${timeoutMs} ms`);
        request.destroy();
      }, timeoutMs);
      request.on("error", (error) => {
        if (isOver) return;
        // The other side may close an idle connection at the very moment we use it again; that says nothing about the engine.
        if (!request.reusedSocket || isRetry) return fail(error.message);
        clearTimeout(timer);
        once(path, body, true).then(resolve, reject);
      });
      request.end(body);
    });

  return Object.assign((path: string, body: string) => once(path, body, false), { close: () => agent.destroy() });
}
