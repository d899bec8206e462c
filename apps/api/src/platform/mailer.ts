import { createTransport } from "nodemailer";
import { HopelessJob } from "./job-worker.ts";

/** A mail ready to leave. */
export interface Message {
  /** The same for the same mail to the same person, so that a second delivery can be recognised. */
  readonly messageId: string;
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly invitation?: { readonly method: "REQUEST" | "CANCEL"; readonly content: string };
}

export interface Mailer {
  /** Address of the sender, without the name. */
  readonly from: string;
  /** Resolves when the mail server took it. Throws HopelessJob when it will never take it, another error when trying later may help. */
  send(message: Message): Promise<void>;
  close(): void;
}

const patienceMilliseconds = 10_000;

/** @param sender "Leerplek <noreply@example.org>" */
export function createMailer(smtpUrl: string, sender: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
    // Nothing we write may make the mailer read a file or call an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    from: /<([^>]+)>/.exec(sender)?.[1] ?? sender,
    async send({ messageId, to, language, subject, text, html, invitation }) {
      try {
        await transport.sendMail({
          from: sender,
          to: { name: "", address: to },
          messageId,
          subject,
          text,
          html,
          headers: { "Content-Language": language, "Auto-Submitted": "auto-generated" },
          ...(invitation && { icalEvent: { ...invitation, filename: "afspraak.ics" } }),
        });
      } catch (error) {
        // The server's words repeat the address: they are not kept.
        const code = responseCode(error);
        if (code !== null && code >= 500) throw new HopelessJob(`the mail server refused with ${code}`);
        throw new Error(`the mail server could not be used${code === null ? "" : `: ${code}`}`);
      }
    },
    close: () => transport.close(),
  };
}

function responseCode(error: unknown): number | null {
  const code: unknown = error instanceof Error ? Reflect.get(error, "responseCode") : null;
  return typeof code === "number" ? code : null;
}
