import type { MailWriter } from "../../../platform/mail/letter.ts";
import { companySide, fileInMail } from "../mails.queries.ts";
import { dayFact, fileLetters } from "./file-letters.ts";

/** Tells the company that the day of receipt was set by the proof of a registered letter, and what that makes the last day to appeal. */
export const recognitionReceipt: MailWriter = async ({ sql }, job) => {
  const file = await fileInMail(sql, job.id);
  if (!file?.appealUntil || !file.decisionReceivedOn) return [];
  return fileLetters(await companySide(sql, file), job, {
    file,
    to: "company",
    words: {
      nl: {
        subject: "De termijn om in beroep te gaan is aangepast",
        paragraphs: ["We hebben het bewijs van de aangetekende zending. De termijn telt vanaf de dag na de ontvangst."],
      },
      en: {
        subject: "The term to appeal has changed",
        paragraphs: ["We have the proof of the registered letter. The term counts from the day after it was received."],
      },
    },
    facts: (language) => [
      ...dayFact(file.decisionReceivedOn, { nl: "Ontvangen op", en: "Received on" }, language),
      ...dayFact(file.appealUntil, { nl: "In beroep gaan kan tot en met", en: "Appeal until" }, language),
    ],
  });
};
