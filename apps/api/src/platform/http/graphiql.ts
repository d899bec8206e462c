import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { securityHeaders } from "./security-headers.ts";

export interface GraphiqlOptions {
  readonly folder: string;
  readonly isHttps: boolean;
  readonly isSignedIn: (cookies: string | undefined) => Promise<boolean>;
}

const signInPage = "/aanmelden?terug=%2Fgraphql";

/** GraphiQL at `/graphql` for browsers, in the demo: bundled with the web client, for people who are signed in. */
export function addGraphiql(app: FastifyInstance, { folder, isHttps, isSignedIn }: GraphiqlOptions): void {
  const headers = { ...securityHeaders("graphiql", isHttps), "cache-control": "no-store" };
  app.get("/graphql", async (request, reply) => {
    reply.headers(headers);
    if (!(await isSignedIn(request.headers.cookie))) return reply.redirect(signInPage, 302);
    const page = await readFile(join(folder, "graphiql.html")).catch(() => null);
    if (!page) return reply.code(404).type("text/plain; charset=utf-8").send("De webclient is niet gebouwd.\n");
    return reply.type("text/html; charset=utf-8").send(page);
  });
}

/** Does a browser ask for a page here? Programs that take anything get GraphQL's own answer. */
export const wantsPage = (accept: string | undefined): boolean => accept?.includes("text/html") ?? false;
