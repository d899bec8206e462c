import type { RecognitionStatus } from "@leerplek/domain/recognitions/recognition";
import type { Language, LetterText, MailWriter } from "../../../platform/mail/letter.ts";
import { companySide, fileInMail } from "../mails.queries.ts";
import { dayFact, fileLetters } from "./file-letters.ts";

/** Tells the company what was decided, why, and until when it can appeal. The document itself is in the file. */
export const recognitionDecided: MailWriter = async ({ sql }, job) => {
  const file = await fileInMail(sql, job.id);
  const words = file && wordsOf[file.status];
  if (!file || !words) return [];
  const quote = file.motive ? { from: file.partnership ?? "", text: file.motive } : undefined;
  const isRunning = file.status === "ACTIVE";
  return fileLetters(await companySide(sql, file), job, {
    file,
    to: "company",
    words: { nl: { ...words.nl, ...(quote && { quote }) }, en: { ...words.en, ...(quote && { quote }) } },
    facts: (language) => [
      ...dayFact(isRunning ? file.validFrom : null, { nl: "Geldig vanaf", en: "Valid from" }, language),
      ...dayFact(isRunning ? file.validUntil : null, { nl: "Geldig tot en met", en: "Valid until" }, language),
      ...dayFact(file.appealUntil, { nl: "In beroep gaan kan tot en met", en: "Appeal until" }, language),
    ],
  });
};

type Words = Readonly<Record<Language, Pick<LetterText, "subject" | "paragraphs">>>;

const wordsOf: Readonly<Partial<Record<RecognitionStatus, Words>>> = {
  ACTIVE: {
    nl: {
      subject: "Je vestiging is erkend",
      paragraphs: [
        "Goed nieuws: je mag leerlingen opleiden voor deze opleiding in deze vestiging. Je kan nu een werkplek publiceren.",
      ],
    },
    en: {
      subject: "Your branch is recognised",
      paragraphs: [
        "Good news: you may train learners for this programme at this branch. You can publish a workplace now.",
      ],
    },
  },
  REFUSED: {
    nl: {
      subject: "Je erkenningsaanvraag is geweigerd",
      paragraphs: ["Hieronder lees je waarom. Je onderneming kan in beroep gaan zolang de termijn loopt."],
    },
    en: {
      subject: "Your application for recognition was refused",
      paragraphs: ["Below you read why. Your company can appeal as long as the term runs."],
    },
  },
  SUSPENDED: {
    nl: {
      subject: "Je erkenning is geschorst",
      paragraphs: [
        "Zolang de schorsing duurt, staan je werkplekken voor deze opleiding niet open en kan niemand beginnen.",
      ],
    },
    en: {
      subject: "Your recognition is suspended",
      paragraphs: ["As long as it lasts, your workplaces for this programme are closed and nobody can begin."],
    },
  },
  WITHDRAWN: {
    nl: {
      subject: "Je erkenning is opgeheven",
      paragraphs: [
        "Je werkplekken voor deze opleiding staan niet meer open. Hieronder lees je waarom. Je onderneming kan in beroep gaan zolang de termijn loopt.",
      ],
    },
    en: {
      subject: "Your recognition is withdrawn",
      paragraphs: [
        "Your workplaces for this programme are closed. Below you read why. Your company can appeal as long as the term runs.",
      ],
    },
  },
};
