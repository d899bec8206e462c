import { letterTo, type Language, type LetterText, type MailWriter } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfPartnership } from "../../../platform/mail/people.queries.ts";
import { deviationInMail, type DeviationInMail } from "../mails.queries.ts";

/** Tells the officers of the partnership that a company asks for a deviation. */
export const deviationRequested: MailWriter = async ({ sql }, { id }) => {
  const deviation = await deviationInMail(sql, id);
  if (deviation?.status !== "REQUESTED") return [];
  const people = await peopleOfPartnership(sql, { ...deviation, assigneeId: null });
  return people.map((person) =>
    letterTo(person, "requested", {
      nl: {
        subject: "Een afwijking voor een mentor is gevraagd",
        paragraphs: ["Een onderneming vraagt een afwijking voor een mentor, met een bewijs van vooropleiding."],
        ...about(deviation, "nl"),
      },
      en: {
        subject: "A deviation for a mentor is asked",
        paragraphs: ["A company asks for a deviation for a mentor, with proof of prior education."],
        ...about(deviation, "en"),
      },
    }),
  );
};

function about(deviation: DeviationInMail, language: Language): Pick<LetterText, "facts" | "action"> {
  const isDutch = language === "nl";
  return {
    facts: [
      [isDutch ? "Onderneming" : "Company", deviation.company],
      [isDutch ? "Opleiding" : "Programme", deviation.programme],
    ],
    action: { label: isDutch ? "Bekijk de vraag" : "See the request", path: pages.deviations },
  };
}
