import type { MailWriter } from "../../../platform/mail/letter.ts";
import { companySide, fileInMail } from "../mails.queries.ts";
import { dayFact, fileLetters } from "./file-letters.ts";

/** Tells the company that its recognition ran out. */
export const recognitionExpired: MailWriter = async ({ sql }, job) => {
  const file = await fileInMail(sql, job.id);
  if (file?.status !== "EXPIRED") return [];
  return fileLetters(await companySide(sql, file), job, {
    file,
    to: "company",
    words: {
      nl: {
        subject: "Een erkenning is afgelopen",
        paragraphs: [
          "De erkenning liep af. Werkplekken voor deze opleiding in deze vestiging staan niet meer open. Vraag een nieuwe erkenning aan als je verder wilt opleiden.",
        ],
      },
      en: {
        subject: "A recognition has ended",
        paragraphs: [
          "The recognition ran out. Workplaces for this programme at this branch are no longer open. Apply again if you want to go on training.",
        ],
      },
    },
    facts: (language) => dayFact(file.validUntil, { nl: "Laatste dag", en: "Last day" }, language),
  });
};
