import { connect } from "node:net";
import { createInterface } from "node:readline/promises";
import { expect, onTestFinished, test } from "vitest";
import { readMailbox, startMailbox } from "./mailbox.ts";
import { testFolder } from "./test-folder.ts";

const mail = (subject: string): string =>
  [
    "From: Leerplek <post@example.org>",
    "To: lerende@example.org",
    `Subject: =?utf-8?B?${Buffer.from(subject).toString("base64")}?=`,
    "Date: Mon, 23 Nov 2026 09:00:00 +0100",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>Je hebt een afspraak.</p>",
    "--b",
    "Content-Type: text/calendar; name=afspraak.ics",
    "Content-Disposition: attachment; filename=afspraak.ics",
    "",
    "BEGIN:VCALENDAR",
    "--b--",
    "",
  ].join("\r\n");

/** Speaks SMTP itself, line by line, as any program would. */
async function send(port: number, message: string): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  const replies = createInterface({ input: socket })[Symbol.asyncIterator]();
  const expectReply = async (code: string): Promise<void> => {
    for (;;) {
      const { value } = await replies.next();
      expect(value).toMatch(new RegExp(`^${code}`));
      if (value?.[3] === " ") return;
    }
  };
  await expectReply("220");
  for (const [line, code] of [
    ["EHLO example.org", "250"],
    ["MAIL FROM:<post@example.org>", "250"],
    ["RCPT TO:<lerende@example.org>", "250"],
    ["DATA", "354"],
    [`${message}\r\n.`, "250"],
    ["QUIT", "221"],
  ] as const) {
    socket.write(`${line}\r\n`);
    await expectReply(code);
  }
}

test("a mail that is sent can be read, newest first, with its attachment", async () => {
  const folder = await testFolder();
  const mailbox = await startMailbox({ folder });
  onTestFinished(() => mailbox.stop());
  await send(mailbox.port, mail("Eerste uitnodiging"));
  await send(mailbox.port, mail("Tweede: één plaats"));
  const caught = await readMailbox(folder);
  expect(caught.map(({ subject }) => subject)).toEqual(["Tweede: één plaats", "Eerste uitnodiging"]);
  expect(caught[0]).toMatchObject({
    from: "post@example.org",
    to: ["lerende@example.org"],
    date: new Date("2026-11-23T08:00:00Z"),
    attachments: [{ name: "afspraak.ics", contentType: "text/calendar" }],
  });
  expect(caught[0]?.html).toContain("Je hebt een afspraak.");
  expect(caught[0]?.attachments[0]?.content.toString()).toContain("BEGIN:VCALENDAR");
  expect(await readMailbox(folder, 1)).toHaveLength(1);
});

test("a mailbox that was never started is empty", async () => {
  expect(await readMailbox("/var/tmp/leerplek-no-such-folder")).toEqual([]);
});
