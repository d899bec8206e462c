import { letterTo, type Letter, type MailWriter } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { languageOf, peopleOfCompany } from "../../../platform/mail/people.queries.ts";
import { momentInWords } from "../../../platform/mail/words.ts";
import { hashOfLinkToken } from "../../../platform/secret-link.ts";
import { giveRegistrationToken, type RegistrationInMail } from "../registrations.repository.ts";

/**
 * The link that makes a company, for who registers it; opening it changes nothing, the page behind it asks a click. When the company is there already its
 * administrators hear who asked, and the one who asked gets no mail: an address anybody can fill in must not become a post box.
 */
export const companyRegistration: MailWriter = async ({ sql, today }, job) => {
  const asked = await giveRegistrationToken(sql, job.id, today);
  if (!asked) return [];
  const { token, companyId } = asked;
  if (token !== null) return [linkLetter(asked, token)];
  if (companyId === null) return [];
  const people = await peopleOfCompany(sql, { companyId, mentorId: null });
  const { company, legalRepresentative, email } = asked;
  return people.map((person) =>
    letterTo(person, "asked", {
      nl: {
        subject: `Iemand wil meewerken voor ${company}`,
        paragraphs: [
          `Iemand wilde ${company} registreren, maar de onderneming is al geregistreerd. Ken je deze persoon? Nodig hem of haar dan uit op de ledenpagina. Zo niet, dan hoef je niets te doen.`,
        ],
        facts: [
          ["Naam", legalRepresentative],
          ["E-mailadres", email],
        ],
        action: { label: "Naar de leden", path: pages.members },
      },
      en: {
        subject: `Somebody wants to work for ${company}`,
        paragraphs: [
          `Somebody wanted to register ${company}, but the company is registered already. Do you know this person? Then invite them on the members page. If not, there is nothing to do.`,
        ],
        facts: [
          ["Name", legalRepresentative],
          ["E-mail", email],
        ],
        action: { label: "To the members", path: pages.members },
      },
    }),
  );
};

function linkLetter(asked: RegistrationInMail, token: string): Letter {
  const { email, userId, language, company, legalRepresentative, expiresAt } = asked;
  const path = pages.confirmCompany(token);
  return letterTo(
    { part: "invited", userId, name: legalRepresentative, email, language: languageOf(language) },
    // Each letter carries another token, so none may be taken for an earlier one.
    hashOfLinkToken(token).slice(0, 12),
    {
      nl: {
        subject: "Bevestig de registratie van je onderneming",
        paragraphs: [
          `Je vroeg om ${company} te registreren in Leerplek. Bevestig dat met de knop. Vroeg je dit niet? Dan hoef je niets te doen.`,
        ],
        facts: [["De link werkt tot", momentInWords(expiresAt, "nl")]],
        action: { label: "Bevestig de registratie", path },
      },
      en: {
        subject: "Confirm the registration of your company",
        paragraphs: [
          `You asked to register ${company} in Leerplek. Confirm it with the button. Was it not you? Then there is nothing to do.`,
        ],
        facts: [["The link works until", momentInWords(expiresAt, "en")]],
        action: { label: "Confirm the registration", path },
      },
    },
  );
}
