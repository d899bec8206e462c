import type { Language, LetterText } from "../../../platform/mail/letter.ts";
import type { ApplicationInMail } from "../mails.queries.ts";

type Facts = NonNullable<LetterText["facts"]>;

/** Which workplace it is about. */
export const workplaceFacts = (
  { workplace, company }: Pick<ApplicationInMail, "workplace" | "company">,
  language: Language,
): Facts =>
  language === "nl"
    ? [
        ["Werkplek", workplace],
        ["Onderneming", company],
      ]
    : [
        ["Workplace", workplace],
        ["Company", company],
      ];
