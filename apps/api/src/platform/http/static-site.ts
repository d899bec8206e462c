import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refusal, refusalBody } from "./refusal.ts";
import { securityHeaders } from "./security-headers.ts";

const notFound = refusalBody(refusal("NOT_FOUND", "There is nothing here."));

/** Files whose name holds a hash of what is in them never change; all others are asked for again. */
const cacheFor = (path: string): string =>
  path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";

/**
 * The built web client. A page address without a file is answered with the client itself, which finds its own way; anything else that is missing is 404.
 */
export async function addStaticSite(
  app: FastifyInstance,
  { folder, isHttps }: { folder: string; isHttps: boolean },
): Promise<void> {
  const hasSite = existsSync(join(folder, "index.html"));
  const headers = securityHeaders("site", isHttps);
  if (hasSite)
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      index: ["index.html"],
      dotfiles: "ignore",
      // The page for developers has an address and rules of its own; maps tell how the client is written.
      allowedPath: (path) => !path.endsWith(".map") && path !== "/graphiql.html",
      setHeaders: (reply, path) => {
        reply.headers({ ...headers, "cache-control": cacheFor(path) });
      },
    });
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    if (hasSite && isPage(request)) return reply.sendFile("index.html");
    return reply.code(404).type("application/json; charset=utf-8").send(notFound);
  });
}

const isPage = ({ method, url, headers }: FastifyRequest): boolean => {
  const path = url.split("?")[0] ?? "";
  if (method !== "GET" && method !== "HEAD") return false;
  if (/^\/(?:api|health|graphql|dev|assets|\.well-known)(?:\/|$)/.test(path) || /\.[a-z0-9]+$|%2f/i.test(path))
    return false;
  return headers.accept === undefined || /text\/html|\*\/\*/.test(headers.accept);
};
