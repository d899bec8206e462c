import { letterTo, type Language, type LetterText, type MailWriter } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfCompany } from "../../../platform/mail/people.queries.ts";
import { deviationInMail, type DeviationInMail } from "../mails.queries.ts";

/** Tells the company what the partnership decided about a deviation, with the motive. */
export const deviationDecided: MailWriter = async ({ sql }, { id }) => {
  const deviation = await deviationInMail(sql, id);
  if (deviation?.status !== "GRANTED" && deviation?.status !== "REFUSED") return [];
  const people = await peopleOfCompany(sql, { companyId: deviation.companyId, mentorId: null });
  return people.map((person) =>
    letterTo(person, deviation.status, { nl: letterText(deviation, "nl"), en: letterText(deviation, "en") }),
  );
};

function letterText(deviation: DeviationInMail, language: Language): LetterText {
  const [isDutch, isGranted] = [language === "nl", deviation.status === "GRANTED"];
  return {
    subject: isDutch
      ? `De afwijking voor een mentor is ${isGranted ? "toegestaan" : "geweigerd"}`
      : `The deviation for a mentor was ${isGranted ? "granted" : "refused"}`,
    paragraphs: [
      isDutch
        ? `Het partnerschap heeft de gevraagde afwijking ${isGranted ? "toegestaan" : "geweigerd"}.`
        : `The partnership has ${isGranted ? "granted" : "refused"} the deviation you asked for.`,
    ],
    facts: [
      ["Mentor", deviation.mentor],
      [isDutch ? "Opleiding" : "Programme", deviation.programme],
    ],
    quote: { from: isDutch ? "Motivering" : "Motive", text: deviation.motive ?? "" },
    action: { label: isDutch ? "Bekijk de mentor" : "See the mentor", path: pages.mentor(deviation.mentorId) },
  };
}
