import type { IncomingMessage, ServerResponse } from "node:http";
import { jsonType, type AnswerType } from "./media-types.ts";
import { refusalBody, type Refusal } from "./refusal.ts";
import { securityHeaders } from "./security-headers.ts";

export interface Answer {
  readonly status: number;
  readonly type: AnswerType;
  readonly body: string;
  readonly requestId: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Writes answers on the raw path, past fastify, with the same headers. */
export interface Answers {
  send(response: ServerResponse, answer: Answer): void;
  refuse(exchange: { request: IncomingMessage; response: ServerResponse; requestId: string }, refusal: Refusal): void;
  /** From now on each answer asks the client to open a new connection, which reaches another process. */
  sayGoodbye(): void;
}

/** How long and how much of a refused body is still taken in, so that the client can read why before the connection closes. */
const lingering = { milliseconds: 500, bytes: 4_000_000 };

export function createAnswers({ isHttps }: { isHttps: boolean }): Answers {
  const always = Object.entries({ ...securityHeaders("api", isHttps), "cache-control": "no-store" }).flat();
  let isLeaving = false;

  const writeHead = (
    response: ServerResponse,
    { status, type, body, requestId, headers }: Answer,
    isLast: boolean,
  ): void => {
    const head = [
      "content-type",
      type,
      "content-length",
      String(Buffer.byteLength(body)),
      "x-request-id",
      requestId,
      ...always,
    ];
    if (headers) head.push(...Object.entries(headers).flat());
    if (isLast || isLeaving) head.push("connection", "close");
    response.writeHead(status, head);
  };

  return {
    send(response, answer) {
      if (response.headersSent || response.destroyed) return;
      writeHead(response, answer, false);
      response.end(answer.body);
    },
    refuse({ request, response, requestId }, refusal) {
      if (response.headersSent || response.destroyed) return;
      const { status, headers } = refusal;
      const answer: Answer = { status, type: jsonType, body: refusalBody(refusal), requestId, headers };
      const hasMore =
        !request.complete &&
        (request.headers["content-length"] !== undefined || request.headers["transfer-encoding"] !== undefined);
      writeHead(response, answer, hasMore);
      if (!hasMore) {
        response.end(answer.body);
        return;
      }
      // The whole answer goes out now; the connection ends when the client has stopped sending, or has had its time.
      response.write(answer.body);
      let bytes = 0;
      const end = (): void => {
        clearTimeout(timer);
        response.end();
      };
      const timer = setTimeout(end, lingering.milliseconds);
      request.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > lingering.bytes) end();
      });
      request.once("end", end).once("close", end).once("error", end).resume();
    },
    sayGoodbye() {
      isLeaving = true;
    },
  };
}
