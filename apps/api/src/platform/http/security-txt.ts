import type { FastifyInstance } from "fastify";

const validDays = 180;

/** Where to tell us of a weakness. Source: RFC 9116. */
export function addSecurityTxt(app: FastifyInstance, { contact, baseUrl }: { contact: string; baseUrl: URL }): void {
  app.get("/.well-known/security.txt", async (_request, reply) => {
    const expires = new Date(Date.now() + validDays * 86_400_000).toISOString();
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${expires}`,
      "Preferred-Languages: nl, en",
      `Canonical: ${baseUrl.origin}/.well-known/security.txt`,
    ];
    return reply.type("text/plain; charset=utf-8").send(`${lines.join("\n")}\n`);
  });
}
