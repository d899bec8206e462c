import { createWriteStream } from "node:fs";
import { readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Readable } from "node:stream";
import { simpleParser, type AddressObject } from "mailparser";
import { SMTPServer } from "smtp-server";
import { makePrivateFolder } from "./folders.ts";
import { freePort } from "./ports.ts";

export type CaughtMail = {
  /** Name of the file, sortable by time of arrival. */
  id: string;
  /** The header, the same when a mail was sent twice. */
  messageId: string;
  from: string;
  to: string[];
  subject: string;
  date: Date | null;
  text: string;
  html: string;
  attachments: { name: string; contentType: string; content: Buffer }[];
};

export type Mailbox = { smtpUrl: string; port: number; stop(): Promise<void> };

const largestMailBytes = 10_000_000;

/** Catches all mail of the demo and the tests in a folder; nothing ever leaves the machine. */
export async function startMailbox(options: { folder: string; port?: number }): Promise<Mailbox> {
  await makePrivateFolder(options.folder, null);
  const port = options.port ?? (await freePort());
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    size: largestMailBytes,
    disableReverseLookup: true,
    logger: false,
    onData: (stream, _session, done) => void store(stream, options.folder).then(() => done(), done),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  server.on("error", () => {}); // A client that hangs up half way is no reason to stop.
  const stop = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { smtpUrl: `smtp://127.0.0.1:${port}`, port, stop };
}

let stored = 0;

/** Renamed when whole, so that a reader never sees half a mail. */
async function store(mail: Readable, folder: string): Promise<void> {
  const moment = new Date().toISOString().replaceAll(/[-:.]/g, "");
  const order = String(stored++).padStart(6, "0");
  const name = `${moment}-${order}-${process.pid}.eml`;
  const draft = join(folder, `.${name}`);
  await pipeline(mail, createWriteStream(draft, { mode: 0o600 }));
  await rename(draft, join(folder, name));
}

/** What was caught, newest first; `limit` for a page of it. */
export async function readMailbox(folder: string, limit = Number.POSITIVE_INFINITY): Promise<CaughtMail[]> {
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => /^\d.*\.eml$/.test(name))
    .sort()
    .reverse()
    .slice(0, limit);
  return Promise.all(newest.map((name) => readMail(folder, name)));
}

async function readMail(folder: string, name: string): Promise<CaughtMail> {
  const mail = await simpleParser(await readFile(join(folder, name)));
  return {
    id: name.slice(0, -".eml".length),
    messageId: mail.messageId ?? "",
    from: mail.from?.value[0]?.address ?? "",
    to: addressesOf(mail.to),
    subject: mail.subject ?? "",
    date: mail.date ?? null,
    text: mail.text ?? "",
    html: mail.html || "",
    attachments: mail.attachments.map(({ filename, contentType, content }) => ({
      name: filename ?? "bijlage",
      contentType,
      content,
    })),
  };
}

function addressesOf(field: AddressObject | AddressObject[] | undefined): string[] {
  const lists = field === undefined ? [] : Array.isArray(field) ? field : [field];
  return lists.flatMap(({ value }) => value.map(({ address }) => address ?? "")).filter((address) => address !== "");
}
