import type { MailWriter } from "../../../platform/mail/letter.ts";
import { companySide, fileInMail } from "../mails.queries.ts";
import { fileLetters } from "./file-letters.ts";

/** Tells the company what is missing in its file. */
export const recognitionQuestion: MailWriter = async ({ sql }, job) => {
  const file = await fileInMail(sql, job.id);
  if (file?.status !== "INCOMPLETE") return [];
  return fileLetters(await companySide(sql, file), job, {
    file,
    to: "company",
    words: {
      nl: {
        subject: "Een vraag over je erkenningsaanvraag",
        paragraphs: ["Er ontbreekt nog iets in je dossier. Antwoord in het dossier zelf; daarna gaat het verder."],
        ...(file.message && { quote: { from: file.partnership ?? "", text: file.message } }),
      },
      en: {
        subject: "A question about your application for recognition",
        paragraphs: ["Something is missing in your file. Answer in the file itself; then it goes on."],
        ...(file.message && { quote: { from: file.partnership ?? "", text: file.message } }),
      },
    },
  });
};
