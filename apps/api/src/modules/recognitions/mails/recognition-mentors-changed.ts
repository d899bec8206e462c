import type { RecognitionStatus } from "@leerplek/domain/recognitions/recognition";
import type { Language, LetterText, MailWriter } from "../../../platform/mail/letter.ts";
import { companySide, fileInMail } from "../mails.queries.ts";
import { fileLetters } from "./file-letters.ts";

/** Tells the company what a change of its mentors did to the recognition. */
export const recognitionMentorsChanged: MailWriter = async ({ sql }, job) => {
  const file = await fileInMail(sql, job.id);
  const words = file && wordsOf[file.status];
  if (!file || !words) return [];
  return fileLetters(await companySide(sql, file), job, { file, to: "company", words });
};

type Words = Readonly<Record<Language, Pick<LetterText, "subject" | "paragraphs">>>;

const wordsOf: Readonly<Partial<Record<RecognitionStatus, Words>>> = {
  ACTIVE_NO_MENTOR: {
    nl: {
      subject: "Je erkenning heeft geen mentor meer",
      paragraphs: [
        "Zonder mentor kan niemand beginnen. Je werkplekken voor deze opleiding staan even niet open. Duid een mentor aan, dan komen ze terug.",
      ],
    },
    en: {
      subject: "Your recognition has no mentor any more",
      paragraphs: [
        "Without a mentor nobody can begin. Your workplaces for this programme are closed for now. Appoint a mentor and they come back.",
      ],
    },
  },
  AT_RISK: {
    nl: {
      subject: "Je erkenning is in gevaar: de mentoropleiding ontbreekt",
      paragraphs: [
        "De termijn voor de mentoropleiding is voorbij. Je werkplekken voor deze opleiding staan even niet open. Bewijs de opleiding, dan komen ze terug.",
      ],
    },
    en: {
      subject: "Your recognition is at risk: the mentor training is missing",
      paragraphs: [
        "The term for the mentor training is over. Your workplaces for this programme are closed for now. Prove the training and they come back.",
      ],
    },
  },
  ACTIVE: {
    nl: {
      subject: "Je erkenning is weer in orde",
      paragraphs: ["Er is weer een mentor die mag begeleiden. Je werkplekken voor deze opleiding staan weer open."],
    },
    en: {
      subject: "Your recognition is in order again",
      paragraphs: ["There is a mentor again who may train. Your workplaces for this programme are open again."],
    },
  },
};
