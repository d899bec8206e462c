import type { MailWriter } from "../../../platform/mail/letter.ts";
import { companySide, fileInMail } from "../mails.queries.ts";
import { dayFact, fileLetters } from "./file-letters.ts";

/** Tells the company that its letter or e-mail was written down as an appeal, with the day that counts; the board's own answer follows. */
export const recognitionAppealRegistered: MailWriter = async ({ sql }, job) => {
  const file = await fileInMail(sql, job.id);
  if (file?.status !== "APPEALED" || !file.appeal) return [];
  const { appeal } = file;
  return fileLetters(await companySide(sql, file), job, {
    file,
    to: "company",
    words: {
      nl: {
        subject: "Je beroep staat in het dossier",
        paragraphs: [
          "Je stuurde een beroep per brief of e-mail. Het staat nu in je dossier, met de dag waarop het aankwam.",
          "De beroepscommissie laat je schriftelijk weten of je beroep ontvankelijk is.",
        ],
      },
      en: {
        subject: "Your appeal is in the file",
        paragraphs: [
          "You sent an appeal by letter or e-mail. It is in your file now, with the day on which it arrived.",
          "The appeal board will tell you in writing whether your appeal is admissible.",
        ],
      },
    },
    facts: (language) => [
      ...dayFact(appeal.lodgedOn, { nl: "Aangekomen op", en: "Arrived on" }, language),
      ...dayFact(appeal.appealUntil, { nl: "Laatste dag om in beroep te gaan", en: "Last day to appeal" }, language),
      ...dayFact(appeal.acknowledgeBy, { nl: "Antwoord uiterlijk", en: "Answer at the latest" }, language),
    ],
  });
};
