import type { MailWriter } from "../../../platform/mail/letter.ts";
import { companySide, fileInMail } from "../mails.queries.ts";
import { dayFact, fileLetters } from "./file-letters.ts";

/** Tells the company when the partnership comes to see the branch. */
export const recognitionVisit: MailWriter = async ({ sql }, job) => {
  const file = await fileInMail(sql, job.id);
  if (file?.status !== "IN_REVIEW") return [];
  return fileLetters(await companySide(sql, file), job, {
    file,
    to: "company",
    words: {
      nl: {
        subject: "Het partnerschap komt langs",
        paragraphs: ["Iemand van het partnerschap bezoekt de vestiging. Zorg dat een mentor er is."],
      },
      en: {
        subject: "The partnership comes to visit",
        paragraphs: ["Somebody of the partnership visits the branch. Make sure that a mentor is there."],
      },
    },
    facts: (language) => dayFact(file.visitOn, { nl: "Bezoek op", en: "Visit on" }, language),
  });
};
