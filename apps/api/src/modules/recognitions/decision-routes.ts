import type { FastifyInstance } from "fastify";
import type { Sql } from "postgres";
import { isUuid } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { plainPage } from "../../platform/http/plain-page.ts";
import { securityHeaders } from "../../platform/http/security-headers.ts";
import { documentFor } from "./decision-documents.repository.ts";

interface DecisionRoutesOptions {
  readonly sql: Sql;
  readonly viewerOf: (cookies: string | undefined) => Promise<Viewer | null> | null;
  readonly isHttps: boolean;
}

/** `/documents/decisions/<id>.pdf`, for who sees the file. Unknown, foreign and unmade documents answer alike. */
export function addDecisionRoutes(app: FastifyInstance, { sql, viewerOf, isHttps }: DecisionRoutesOptions): void {
  app.get<{ Params: { name: string } }>("/documents/decisions/:name", async ({ params, headers }, reply) => {
    const id = params.name.replace(/\.pdf$/, "");
    const viewer = await viewerOf(headers.cookie);
    const pdf = viewer && isUuid(id) ? await documentFor(sql, viewer, id) : null;
    reply.headers({ ...securityHeaders("plainPage", isHttps), "cache-control": "private, no-store" });
    if (!pdf)
      return reply
        .code(404)
        .type("text/html; charset=utf-8")
        .send(plainPage("Document niet gevonden", `<p>Dit document bestaat niet, of is niet voor jou.</p>`));
    return reply.type("application/pdf").header("content-disposition", `inline; filename="beslissing.pdf"`).send(pdf);
  });
}
