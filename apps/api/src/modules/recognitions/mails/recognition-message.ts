import type { MailWriter } from "../../../platform/mail/letter.ts";
import { companySide, fileInMail, partnershipSide } from "../mails.queries.ts";
import { fileLetters } from "./file-letters.ts";

/** Brings the newest line of the conversation to the other side. */
export const recognitionMessage: MailWriter = async ({ sql }, job) => {
  const file = await fileInMail(sql, job.id);
  if (!file?.message) return [];
  const to = file.messageSide === "COMPANY" ? "partnership" : "company";
  const people = await (to === "company" ? companySide(sql, file) : partnershipSide(sql, file));
  const quote = { from: (to === "company" ? file.partnership : file.company) ?? "", text: file.message };
  return fileLetters(people, job, {
    file,
    to,
    version: `message ${file.messageId}`,
    words: {
      nl: {
        subject: "Een bericht in een erkenningsdossier",
        paragraphs: ["Er staat een nieuw bericht in het dossier."],
        quote,
      },
      en: { subject: "A message in a recognition file", paragraphs: ["There is a new message in the file."], quote },
    },
  });
};
