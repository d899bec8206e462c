import type { FastifyInstance, FastifyReply } from "fastify";
import { escapeHtml, plainPage } from "./plain-page.ts";
import { securityHeaders, type PageKind } from "./security-headers.ts";

/** A mail the demo caught. */
export interface CaughtMail {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly date: Date | null;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly content: Buffer }[];
}

export interface InboxOptions {
  readonly read: (limit: number) => Promise<readonly CaughtMail[]>;
  readonly baseUrl: URL;
}

const shownAtMost = 200;

/** `/dev/inbox`: the mail of the demo, which never leaves the machine, as it was sent: the HTML in a frame that can do nothing, the text, the attachments. */
export function addDevInbox(app: FastifyInstance, { read, baseUrl }: InboxOptions): void {
  const headersOf = (kind: PageKind): Readonly<Record<string, string>> => ({
    ...securityHeaders(kind, baseUrl.protocol === "https:"),
    "cache-control": "no-store",
  });
  const page = (reply: FastifyReply, title: string, body: string, kind: PageKind = "plainPage"): FastifyReply =>
    reply.headers(headersOf(kind)).type("text/html; charset=utf-8").send(plainPage(title, body));

  app.get("/dev/inbox", async (_request, reply) => page(reply, "Postvak van de demo", list(await read(shownAtMost))));

  app.get<{ Params: { id: string } }>("/dev/inbox/:id", async ({ params }, reply) => {
    const mail = (await read(shownAtMost)).find(({ id }) => id === params.id);
    if (!mail) return page(reply.code(404), "Mail niet gevonden", back);
    return page(reply, mail.subject || "(zonder onderwerp)", message(mail, baseUrl.origin), "inboxPage");
  });

  app.get<{ Params: { id: string } }>("/dev/inbox/:id/html", async ({ params }, reply) => {
    const mail = (await read(shownAtMost)).find(({ id }) => id === params.id);
    if (!mail?.html) return page(reply.code(404), "Mail niet gevonden", back);
    // Links open outside the frame, where the page they lead to may show itself.
    return reply
      .headers(headersOf("caughtMail"))
      .type("text/html; charset=utf-8")
      .send(mail.html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`));
  });

  app.get<{ Params: { id: string; index: string } }>("/dev/inbox/:id/:index", async ({ params }, reply) => {
    const mail = (await read(shownAtMost)).find(({ id }) => id === params.id);
    const attachment = mail?.attachments[Number(params.index)];
    if (!attachment) return page(reply.code(404), "Bijlage niet gevonden", back);
    return reply
      .headers({ ...headersOf("plainPage"), "content-disposition": "attachment" })
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

function message({ id, from, to, date, text, html, attachments }: CaughtMail, ownOrigin: string): string {
  const facts = [
    ["Van", from],
    ["Aan", to.join(", ")],
    ["Wanneer", date ? moment.format(date) : ""],
  ].map(([name = "", value = ""]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`);
  const files = attachments.map(
    ({ name, contentType, content }, index) =>
      `<li><a href="/dev/inbox/${encodeURIComponent(id)}/${index}" download="${escapeHtml(name)}">${escapeHtml(name)}</a> (${escapeHtml(contentType)}, ${content.byteLength} bytes)</li>`,
  );
  const framed = html
    ? `<section><h2>HTML</h2><iframe title="De mail in HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/dev/inbox/${encodeURIComponent(id)}/html"></iframe></section>`
    : "";
  const plain = `<section><h2>Tekst</h2><pre>${withLinks(text, ownOrigin)}</pre></section>`;
  const listed = files.length > 0 ? `<h2>Bijlagen</h2><ul>${files.join("")}</ul>` : "";
  return `${back}<dl>${facts.join("")}</dl>${listed}<div class="beside">${framed}${plain}</div>`;
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
