import type { MailWriter } from "../../../platform/mail/letter.ts";
import { fileInMail, partnershipSide } from "../mails.queries.ts";
import { fileLetters } from "./file-letters.ts";

/** Tells the partnership that the company took its file back. */
export const recognitionCancelled: MailWriter = async ({ sql }, job) => {
  const file = await fileInMail(sql, job.id);
  if (file?.status !== "CANCELLED" || file.partnershipId === null) return [];
  return fileLetters(await partnershipSide(sql, file), job, {
    file,
    to: "partnership",
    words: {
      nl: {
        subject: "Een erkenningsdossier is ingetrokken",
        paragraphs: ["De onderneming trok haar dossier in. Je hoeft niets meer te doen."],
      },
      en: {
        subject: "A recognition file was taken back",
        paragraphs: ["The company took its file back. There is nothing left to do."],
      },
    },
  });
};
