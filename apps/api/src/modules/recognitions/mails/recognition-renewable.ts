import type { MailWriter } from "../../../platform/mail/letter.ts";
import { companySide, fileInMail } from "../mails.queries.ts";
import { dayFact, fileLetters } from "./file-letters.ts";

/** Reminds the company that a recognition ends and can be renewed; a second time when the end is near. */
export const recognitionRenewable: MailWriter = async ({ sql, today }, job) => {
  const file = await fileInMail(sql, job.id);
  if (
    !file ||
    !(["ACTIVE", "ACTIVE_NO_MENTOR", "AT_RISK", "SUSPENDED"] as const).some((status) => status === file.status)
  )
    return [];
  return fileLetters(await companySide(sql, file), job, {
    file,
    to: "company",
    words: {
      nl: {
        subject: "Verleng je erkenning op tijd",
        paragraphs: [
          "Deze erkenning loopt af. Vraag nu al een verlenging aan: de nieuwe periode sluit aan op de huidige.",
        ],
      },
      en: {
        subject: "Renew your recognition in time",
        paragraphs: [
          "This recognition comes to an end. Apply for a renewal now: the new period joins on to the current one.",
        ],
      },
    },
    facts: (language) => dayFact(file.validUntil, { nl: "Laatste dag", en: "Last day" }, language),
    version: `renewable ${file.validUntil} ${today}`,
  });
};
