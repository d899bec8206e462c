import { day } from "@leerplek/domain/shared/time";
import {
  letterTo,
  others,
  type Language,
  type Letter,
  type LetterText,
  type MailScope,
} from "../../../platform/mail/letter.ts";
import type { MailJob } from "../../../platform/jobs.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfCompany } from "../../../platform/mail/people.queries.ts";
import { dayInWords } from "../../../platform/mail/words.ts";
import type { PlaceInMail } from "../mails.queries.ts";

type Words = Readonly<Record<Language, Pick<LetterText, "subject" | "paragraphs" | "quote">>>;

/** A letter about a mentor's place to the company's administrators and the mentor. */
export async function placeLetters(
  { sql }: Pick<MailScope, "sql">,
  { place, job }: { readonly place: PlaceInMail; readonly job: MailJob },
  news: { readonly version: string; readonly words: Words },
): Promise<readonly Letter[]> {
  const people = others(await peopleOfCompany(sql, place), job);
  return people.map((person) =>
    letterTo(person, news.version, {
      nl: { ...news.words.nl, ...about(place, "nl") },
      en: { ...news.words.en, ...about(place, "en") },
    }),
  );
}

function about(place: PlaceInMail, language: Language): Pick<LetterText, "facts" | "action"> {
  const isDutch = language === "nl";
  return {
    facts: [
      ["Mentor", place.mentor],
      [isDutch ? "Vestiging" : "Branch", place.branch],
      [isDutch ? "Opleiding" : "Programme", place.programme],
    ],
    action: { label: isDutch ? "Bekijk de mentor" : "See the mentor", path: pages.mentor(place.mentorId) },
  };
}

/** The last day of the term in words, or nothing. */
export const dueInWords = ({ trainingDueOn }: PlaceInMail, language: Language): string =>
  trainingDueOn === null ? "" : dayInWords(day(trainingDueOn), language);
