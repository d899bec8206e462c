import { day } from "@leerplek/domain/shared/time";
import {
  letterTo,
  others,
  type Language,
  type Letter,
  type LetterText,
  type Person,
} from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import type { MailJob } from "../../../platform/jobs.ts";
import { dayInWords } from "../../../platform/mail/words.ts";
import type { FileInMail } from "../mails.queries.ts";

type Words = Pick<LetterText, "subject" | "paragraphs" | "quote">;
type Facts = NonNullable<LetterText["facts"]>;

/** A letter about a file to one side of it: its facts, and the page of that side. */
export interface FileNews {
  readonly file: FileInMail;
  readonly to: "company" | "partnership";
  readonly words: Readonly<Record<Language, Words>>;
  readonly facts?: (language: Language) => Facts;
  /** Names the news; the same news is one message however often the job runs. */
  readonly version?: string;
}

export const fileLetters = (people: readonly Person[], job: MailJob, news: FileNews): readonly Letter[] =>
  others(people, job).map((person) =>
    letterTo(person, news.version ?? `${news.file.status} ${news.file.version}`, {
      nl: letterText(news, "nl"),
      en: letterText(news, "en"),
    }),
  );

function letterText({ file, to, words, facts = () => [] }: FileNews, language: Language): LetterText {
  const isDutch = language === "nl";
  return {
    ...words[language],
    facts: [
      [isDutch ? "Onderneming" : "Company", file.company],
      [isDutch ? "Vestiging" : "Branch", file.branch],
      [isDutch ? "Opleiding" : "Programme", file.programme],
      ...facts(language),
    ],
    action: {
      label: isDutch ? "Bekijk het dossier" : "See the file",
      path: to === "company" ? pages.recognition(file.id) : pages.dossier(file.id),
    },
  };
}

/** A day of the file as a fact, left out when there is none. */
export const dayFact = (on: string | null, labels: Readonly<Record<Language, string>>, language: Language): Facts =>
  on === null ? [] : [[labels[language], dayInWords(day(on), language)]];
