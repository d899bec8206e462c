import { isAppealLate } from "@leerplek/domain/recognitions/appeal";
import type { MailWriter } from "../../../platform/mail/letter.ts";
import { fileInMail, partnershipSide } from "../mails.queries.ts";
import { dayFact, fileLetters } from "./file-letters.ts";

/** Tells the Flemish Partnership that its appeal board has a case. */
export const recognitionAppealed: MailWriter = async ({ sql }, job) => {
  const file = await fileInMail(sql, job.id);
  if (file?.status !== "APPEALED" || !file.appeal) return [];
  const { appeal } = file;
  const isLate = isAppealLate(appeal);
  return fileLetters(await partnershipSide(sql, file), job, {
    file,
    to: "partnership",
    words: {
      nl: {
        subject: "Een onderneming gaat in beroep",
        paragraphs: [
          "Meld de ontvangst op tijd en zeg of het beroep ontvankelijk is.",
          ...(isLate
            ? ["Dit beroep kwam na de laatste dag aan. Het kan alleen niet ontvankelijk verklaard worden."]
            : []),
        ],
      },
      en: {
        subject: "A company appeals",
        paragraphs: [
          "Acknowledge it in time and say whether it is admissible.",
          ...(isLate ? ["This appeal arrived after the last day. It can only be declared inadmissible."] : []),
        ],
      },
    },
    facts: (language) => [
      ...dayFact(appeal.lodgedOn, { nl: "Beroep ingesteld", en: "Appeal lodged" }, language),
      ...dayFact(appeal.appealUntil, { nl: "Laatste dag om in beroep te gaan", en: "Last day to appeal" }, language),
      ...dayFact(appeal.acknowledgeBy, { nl: "Ontvangst melden uiterlijk", en: "Acknowledge at the latest" }, language),
    ],
  });
};
