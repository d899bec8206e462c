import { createServer, STATUS_CODES, type Server, type ServerResponse, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { limits } from "../limits/limits.ts";
import { jsonType } from "./media-types.ts";
import { refusal, refusalBody, type Refusal } from "./refusal.ts";
import { securityHeaders } from "./security-headers.ts";

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

const requestsPerSocket = 1_000;

/**
 * The one HTTP server, with the times and counts of reliability 3.2. Keep-alive outlives that of any proxy before us: at 5 s it gave sporadic
 * ECONNRESET under steady load.
 */
export function createNodeServer(handle: Handle, { isHttps }: { isHttps: boolean }): Server {
  const server = createServer(
    {
      headersTimeout: 5_000,
      requestTimeout: 10_000,
      connectionsCheckingInterval: 500,
      keepAliveTimeout: 65_000,
      maxHeaderSize: limits.headerBytes,
    },
    sayingGoodbyeAfter(requestsPerSocket, handle),
  );
  server.maxConnections = 1_000;
  server.maxRequestsPerSocket = requestsPerSocket;
  server.on("clientError", (error, socket) => answerBroken(error, socket, isHttps));
  return server;
}

/**
 * Ends a connection with its last request. Node by itself only says `Connection: close` then, keeps the connection, and answers 503 to a client that
 * did not look.
 */
function sayingGoodbyeAfter(requests: number, handle: Handle): Handle {
  const served = new WeakMap<Socket, number>();
  return (request, response) => {
    const count = (served.get(request.socket) ?? 0) + 1;
    served.set(request.socket, count);
    if (count >= requests) response.setHeader("connection", "close");
    handle(request, response);
  };
}

const headersTooLarge = refusal("OPERATION_TOO_LARGE", "The headers are too large.", { status: 431 });
const tooSlow = refusal("BAD_USER_INPUT", "The request took too long to arrive.", { status: 408 });
const notHttp = refusal("BAD_USER_INPUT", "This is not an HTTP request.");

function answerBroken(error: Error, socket: Duplex, isHttps: boolean): void {
  if (!socket.writable || Reflect.get(error, "code") === "ECONNRESET") {
    socket.destroy();
    return;
  }
  socket.end(rawAnswer(refusalOf(Reflect.get(error, "code")), isHttps));
  // A client that keeps the connection open after our goodbye does not keep it for long.
  setTimeout(() => socket.destroy(), 500).unref();
}

function refusalOf(code: unknown): Refusal {
  if (code === "HPE_HEADER_OVERFLOW") return headersTooLarge;
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? tooSlow : notHttp;
}

function rawAnswer(refused: Refusal, isHttps: boolean): string {
  const body = refusalBody(refused);
  const headers = {
    "content-type": jsonType,
    "content-length": String(Buffer.byteLength(body)),
    ...securityHeaders("api", isHttps),
    "cache-control": "no-store",
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${refused.status} ${STATUS_CODES[refused.status]}\r\n${lines.join("")}\r\n${body}`;
}
