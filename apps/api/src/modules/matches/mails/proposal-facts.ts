import type { Language, LetterText } from "../../../platform/mail/letter.ts";
import type { ProposalInMail } from "../mails.queries.ts";

/** Which workplace it is about. */
export const proposalFacts = (
  { workplace, company }: ProposalInMail,
  language: Language,
): NonNullable<LetterText["facts"]> =>
  language === "nl"
    ? [
        ["Werkplek", workplace],
        ["Onderneming", company],
      ]
    : [
        ["Workplace", workplace],
        ["Company", company],
      ];
