import type { IncomingMessage, Server, ServerResponse } from "node:http";
import Fastify, { type FastifyInstance } from "fastify";
import { limits } from "../limits/limits.ts";
import { jsonType } from "./media-types.ts";
import { createNodeServer } from "./node-server.ts";
import { refusal, refusalBody, urlTooLong, type Refusal } from "./refusal.ts";
import { securityHeaders } from "./security-headers.ts";

export interface SiteOptions {
  readonly isHttps: boolean;
  /** Answers /graphql itself when this says so; everything else is fastify's. */
  readonly takesGraphql: (request: IncomingMessage) => boolean;
  readonly graphql: (request: IncomingMessage, response: ServerResponse) => void;
  readonly refuse: (
    exchange: { request: IncomingMessage; response: ServerResponse; requestId: string },
    refusal: Refusal,
  ) => void;
  readonly onFault: (fault: unknown, requestId: string) => void;
}

const isGraphql = (url: string): boolean => url === "/graphql" || url.startsWith("/graphql?");

/** One server: GraphQL on node:http itself, everything else through fastify. Security headers stand on every answer of both. */
export function createSite({ isHttps, takesGraphql, graphql, refuse, onFault }: SiteOptions): FastifyInstance {
  const headers = securityHeaders("api", isHttps);

  const serverFactory = (everythingElse: (request: IncomingMessage, response: ServerResponse) => void): Server =>
    createNodeServer(
      (request, response) => {
        const { url = "/" } = request;
        if (url.length > limits.urlBytes) refuse({ request, response, requestId: crypto.randomUUID() }, urlTooLong);
        else if (isGraphql(url) && takesGraphql(request)) graphql(request, response);
        else everythingElse(request, response);
      },
      { isHttps },
    );

  const app = Fastify({
    serverFactory,
    logger: false,
    bodyLimit: 16_384,
    trustProxy: false,
    return503OnClosing: false,
    genReqId: () => crypto.randomUUID(),
  });
  app.addHook("onRequest", async (request, reply) => {
    reply.headers({ ...headers, "x-request-id": request.id });
  });
  app.setErrorHandler((fault: { statusCode?: number }, request, reply) => {
    const isTheirs = fault.statusCode !== undefined && fault.statusCode < 500;
    if (!isTheirs) onFault(fault, request.id);
    const refused = isTheirs
      ? refusal("BAD_USER_INPUT", "The request is not right.", { status: fault.statusCode ?? 400 })
      : refusal("INTERNAL_SERVER_ERROR", "Something went wrong.");
    return reply.code(refused.status).type(jsonType).send(refusalBody(refused));
  });
  return app;
}
