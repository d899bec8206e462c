import type { MailWriter } from "../../../platform/mail/letter.ts";
import { fileInMail, partnershipSide } from "../mails.queries.ts";
import { fileLetters } from "./file-letters.ts";

/** Tells the partnership that a file came in, or came back with what was missing. */
export const recognitionSubmitted: MailWriter = async ({ sql }, job) => {
  const file = await fileInMail(sql, job.id);
  if (file?.status !== "SUBMITTED") return [];
  return fileLetters(await partnershipSide(sql, file), job, {
    file,
    to: "partnership",
    words: {
      nl: {
        subject: "Een erkenningsdossier wacht op nazicht",
        paragraphs: ["Een onderneming diende een dossier in. Kijk eerst na of het volledig is."],
      },
      en: {
        subject: "A recognition file waits for a first check",
        paragraphs: ["A company handed in a file. First check whether it is complete."],
      },
    },
  });
};
