import type { MailWriter } from "../../../platform/mail/letter.ts";
import { companySide, fileInMail } from "../mails.queries.ts";
import { fileLetters } from "./file-letters.ts";

/** Acknowledges an appeal in writing: it arrived and is admissible (domain.md 4.3). */
export const recognitionAppealAcknowledged: MailWriter = async ({ sql }, job) => {
  const file = await fileInMail(sql, job.id);
  if (file?.status !== "APPEALED") return [];
  return fileLetters(await companySide(sql, file), job, {
    file,
    to: "company",
    words: {
      nl: {
        subject: "We hebben je beroep ontvangen",
        paragraphs: ["Je beroep kwam op tijd aan en is ontvankelijk. De beroepscommissie onderzoekt het."],
      },
      en: {
        subject: "We have received your appeal",
        paragraphs: ["Your appeal arrived in time and is admissible. The appeal board looks into it."],
      },
    },
  });
};
