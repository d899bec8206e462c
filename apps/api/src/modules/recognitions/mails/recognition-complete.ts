import type { MailWriter } from "../../../platform/mail/letter.ts";
import { companySide, fileInMail } from "../mails.queries.ts";
import { dayFact, fileLetters } from "./file-letters.ts";

/** Tells the company that its file is complete and when to expect the decision. */
export const recognitionComplete: MailWriter = async ({ sql }, job) => {
  const file = await fileInMail(sql, job.id);
  if (!file || !(["COMPLETE", "IN_REVIEW"] as const).some((status) => status === file.status)) return [];
  return fileLetters(await companySide(sql, file), job, {
    file,
    to: "company",
    words: {
      nl: {
        subject: "Je erkenningsdossier is volledig",
        paragraphs: [
          "Het partnerschap onderzoekt je dossier nu. Hieronder lees je tegen wanneer je een beslissing mag verwachten.",
        ],
      },
      en: {
        subject: "Your recognition file is complete",
        paragraphs: ["The partnership looks into your file now. Below you read when to expect a decision."],
      },
    },
    facts: (language) =>
      dayFact(file.decisionDueOn, { nl: "Beslissing uiterlijk", en: "Decision at the latest" }, language),
  });
};
