import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readMailbox, startMailbox, type Mailbox } from "@leerplek/local/mailbox";
import { createMailer } from "./mailer.ts";

let folder = "";
let mailbox: Mailbox;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leerplek-mailer-"));
  mailbox = await startMailbox({ folder });
});
afterAll(async () => {
  await mailbox.stop();
  await rm(folder, { recursive: true, force: true });
});

const message = {
  messageId: "<een@leerplek.example>",
  to: "noor@example.org",
  language: "nl",
  subject: "Goed nieuws: ë ✓",
  text: "Dag Noor",
  html: "<p>Dag Noor</p>",
};

/** A mail server that answers RCPT with this. */
async function refusing(answer: string): Promise<{ url: string; close: () => void }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => {}));
    socket.write("220 test\r\n");
    socket.on("data", (chunk) => {
      const word = chunk.toString().slice(0, 4).toUpperCase();
      socket.write(word === "RCPT" ? `${answer}\r\n` : word === "EHLO" ? "250 test\r\n" : "250 ok\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const close = (): void => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: `smtp://127.0.0.1:${port}`, close };
}

test("what is sent arrives, with the address of the sender and an invitation", async () => {
  const mailer = createMailer(mailbox.smtpUrl, "Leerplek <noreply@leerplek.example>");
  expect(mailer.from).toBe("noreply@leerplek.example");
  await mailer.send({ ...message, invitation: { method: "REQUEST", content: "BEGIN:VCALENDAR\r\nEND:VCALENDAR" } });
  const [caught] = await readMailbox(folder);
  expect(caught).toMatchObject({
    messageId: message.messageId,
    from: "noreply@leerplek.example",
    to: [message.to],
    subject: message.subject,
  });
  expect(caught?.text.trim()).toBe("Dag Noor");
  expect(caught?.attachments.map(({ contentType }) => contentType)).toContain("text/calendar");
  mailer.close();
});

test("an address that is a list is one address that does not exist, not several", async () => {
  const mailer = createMailer(mailbox.smtpUrl, "noreply@example.org");
  const before = (await readMailbox(folder)).length;
  await mailer.send({ ...message, to: "een@example.org, twee@example.org" }).catch(() => {});
  const fresh = (await readMailbox(folder)).slice(0, -before || undefined);
  expect(fresh.flatMap(({ to }) => to)).not.toContain("twee@example.org");
  mailer.close();
});

test("a server that is away is worth trying again", async () => {
  const mailer = createMailer("smtp://127.0.0.1:1", "noreply@example.org");
  await expect(mailer.send(message)).rejects.toMatchObject({
    name: "Error",
    message: "the mail server could not be used",
  });
  mailer.close();
});

test.each([
  ["450 busy, try later", "Error"],
  ["550 nobody here called noor@example.org", "HopelessJob"],
])("the answer %s is a %s, without the address", async (answer, name) => {
  const server = await refusing(answer);
  const mailer = createMailer(server.url, "noreply@example.org");
  const fault: unknown = await mailer.send(message).catch((error: unknown) => error);
  expect(fault).toMatchObject({ name });
  expect(String(fault)).not.toContain("noor");
  mailer.close();
  server.close();
});
