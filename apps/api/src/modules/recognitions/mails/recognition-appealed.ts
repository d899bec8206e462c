import type { MailWriter } from "../../../platform/mail/letter.ts";
import { fileInMail, partnershipSide } from "../mails.queries.ts";
import { dayFact, fileLetters } from "./file-letters.ts";

/** Tells the Flemish Partnership that its appeal board has a case. */
export const recognitionAppealed: MailWriter = async ({ sql }, job) => {
  const file = await fileInMail(sql, job.id);
  if (file?.status !== "APPEALED") return [];
  return fileLetters(await partnershipSide(sql, file), job, {
    file,
    to: "partnership",
    words: {
      nl: {
        subject: "Een onderneming gaat in beroep",
        paragraphs: ["Meld de ontvangst op tijd en zeg of het beroep ontvankelijk is."],
      },
      en: { subject: "A company appeals", paragraphs: ["Acknowledge it in time and say whether it is admissible."] },
    },
    facts: (language) =>
      dayFact(file.acknowledgeBy, { nl: "Ontvangst melden uiterlijk", en: "Acknowledge at the latest" }, language),
  });
};
