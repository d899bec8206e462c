import type { AppealOutcome } from "@leerplek/domain/recognitions/recognition";
import type { Language, LetterText, MailWriter } from "../../../platform/mail/letter.ts";
import { companySide, fileInMail } from "../mails.queries.ts";
import { dayFact, fileLetters } from "./file-letters.ts";

/** Tells the company how the board answered its appeal. For one that is inadmissible this is the written acknowledgement as well (domain.md 4.3). */
export const recognitionAppealDecided: MailWriter = async ({ sql }, job) => {
  const file = await fileInMail(sql, job.id);
  const appeal = file?.appeal;
  if (!file || !appeal?.outcome) return [];
  const words = wordsOf[appeal.outcome];
  const quote = file.motive ? { from: file.partnership ?? "", text: file.motive } : undefined;
  return fileLetters(await companySide(sql, file), job, {
    file,
    to: "company",
    words: { nl: { ...words.nl, ...(quote && { quote }) }, en: { ...words.en, ...(quote && { quote }) } },
    facts: (language) => [
      ...dayFact(appeal.lodgedOn, { nl: "Beroep ingesteld", en: "Appeal lodged" }, language),
      ...dayFact(appeal.appealUntil, { nl: "Laatste dag om in beroep te gaan", en: "Last day to appeal" }, language),
      ...(appeal.outcome === "GRANTED"
        ? dayFact(file.validUntil, { nl: "Geldig tot en met", en: "Valid until" }, language)
        : []),
    ],
  });
};

type Words = Readonly<Record<Language, Pick<LetterText, "subject" | "paragraphs">>>;

const wordsOf: Readonly<Record<AppealOutcome, Words>> = {
  INADMISSIBLE: {
    nl: {
      subject: "We hebben je beroep ontvangen: het is niet ontvankelijk",
      paragraphs: [
        "Je beroep kwam aan, maar de beroepscommissie kan er niet over oordelen. Hieronder lees je waarom.",
        "De beslissing blijft zoals ze was en is definitief. Je kan wel een nieuwe aanvraag doen.",
      ],
    },
    en: {
      subject: "We have received your appeal: it is inadmissible",
      paragraphs: [
        "Your appeal arrived, but the appeal board cannot look into it. Below you read why.",
        "The decision stands as it was and is final. You can apply again.",
      ],
    },
  },
  GRANTED: {
    nl: {
      subject: "Je beroep is gegrond",
      paragraphs: ["De beroepscommissie geeft je gelijk: je vestiging is erkend en mag voor deze opleiding opleiden."],
    },
    en: {
      subject: "Your appeal is granted",
      paragraphs: ["The appeal board agrees with you: your branch is recognised and may train for this programme."],
    },
  },
  REJECTED: {
    nl: {
      subject: "Je beroep is afgewezen",
      paragraphs: [
        "De beroepscommissie onderzocht je beroep en volgt de beslissing. Hieronder lees je waarom.",
        "De beslissing is definitief. Je kan wel een nieuwe aanvraag doen.",
      ],
    },
    en: {
      subject: "Your appeal is rejected",
      paragraphs: [
        "The appeal board looked into your appeal and agrees with the decision. Below you read why.",
        "The decision is final. You can apply again.",
      ],
    },
  },
};
