import type { FastifyInstance, FastifyReply } from "fastify";
import { escapeHtml, plainPage } from "./plain-page.ts";
import { securityHeaders } from "./security-headers.ts";

/** A mail the demo caught. */
export interface CaughtMail {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly date: Date | null;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly content: Buffer }[];
}

export interface InboxOptions {
  readonly read: (limit: number) => Promise<readonly CaughtMail[]>;
  readonly baseUrl: URL;
}

const shownAtMost = 200;

/** `/dev/inbox`: the mail of the demo, which never leaves the machine. Text only; what a mail says in HTML is not shown. */
export function addDevInbox(app: FastifyInstance, { read, baseUrl }: InboxOptions): void {
  const headers = securityHeaders("plainPage", baseUrl.protocol === "https:");
  const page = (reply: FastifyReply, title: string, body: string): FastifyReply =>
    reply
      .headers({ ...headers, "cache-control": "no-store" })
      .type("text/html; charset=utf-8")
      .send(plainPage(title, body));

  app.get("/dev/inbox", async (_request, reply) => page(reply, "Postvak van de demo", list(await read(shownAtMost))));

  app.get<{ Params: { id: string } }>("/dev/inbox/:id", async ({ params }, reply) => {
    const mail = (await read(shownAtMost)).find(({ id }) => id === params.id);
    if (!mail) return page(reply.code(404), "Mail niet gevonden", back);
    return page(reply, mail.subject || "(zonder onderwerp)", message(mail, baseUrl.origin));
  });

  app.get<{ Params: { id: string; index: string } }>("/dev/inbox/:id/:index", async ({ params }, reply) => {
    const mail = (await read(shownAtMost)).find(({ id }) => id === params.id);
    const attachment = mail?.attachments[Number(params.index)];
    if (!attachment) return page(reply.code(404), "Bijlage niet gevonden", back);
    return reply
      .headers({ ...headers, "cache-control": "no-store", "content-disposition": "attachment" })
      .type("application/octet-stream")
      .send(attachment.content);
  });
}

const back = `<p><a href="/dev/inbox">Terug naar het postvak</a></p>`;
const moment = new Intl.DateTimeFormat("nl-BE", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Europe/Brussels",
});

function list(mails: readonly CaughtMail[]): string {
  if (mails.length === 0) return "<p>Er is nog geen mail verstuurd.</p>";
  const rows = mails.map(
    ({ id, to, subject, date }) =>
      `<tr><td>${date ? moment.format(date) : ""}</td><td>${escapeHtml(to.join(", "))}</td><td><a href="/dev/inbox/${encodeURIComponent(id)}">${escapeHtml(subject || "(zonder onderwerp)")}</a></td></tr>`,
  );
  return `<table><thead><tr><th scope="col">Wanneer</th><th scope="col">Aan</th><th scope="col">Onderwerp</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function message({ id, from, to, date, text, attachments }: CaughtMail, ownOrigin: string): string {
  const facts = [
    ["Van", from],
    ["Aan", to.join(", ")],
    ["Wanneer", date ? moment.format(date) : ""],
  ].map(([name = "", value = ""]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`);
  const files = attachments.map(
    ({ name }, index) =>
      `<li><a href="/dev/inbox/${encodeURIComponent(id)}/${index}" download="${escapeHtml(name)}">${escapeHtml(name)}</a></li>`,
  );
  return `${back}<dl>${facts.join("")}</dl><pre>${withLinks(text, ownOrigin)}</pre>${files.length > 0 ? `<h2>Bijlagen</h2><ul>${files.join("")}</ul>` : ""}`;
}

/** Addresses of our own site become links; nothing else does. */
function withLinks(text: string, ownOrigin: string): string {
  const pieces = text.split(/(https?:\/\/[^\s<>"']+)/);
  return pieces
    .map((piece) =>
      isOwn(piece, ownOrigin) ? `<a href="${escapeHtml(piece)}">${escapeHtml(piece)}</a>` : escapeHtml(piece),
    )
    .join("");
}

const isOwn = (piece: string, ownOrigin: string): boolean => piece.startsWith(`${ownOrigin}/`) && URL.canParse(piece);
