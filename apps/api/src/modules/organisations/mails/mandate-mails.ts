import { languages, letterTo, others, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfCompany } from "../../../platform/mail/people.queries.ts";
import { mandateInMail, type MandateInMail } from "../mandates.repository.ts";

const holder = ({
  holderId,
  holderName,
  holderEmail,
  holderLanguage,
  holderOrganisationId,
}: MandateInMail): Person => ({
  part: "invited",
  userId: holderId,
  name: holderName,
  email: holderEmail,
  organisationId: holderOrganisationId,
  language: languages.find((each) => each === holderLanguage) ?? "nl",
});
const action = {
  nl: { label: "Bekijk je machtigingen", path: pages.mandates },
  en: { label: "See your mandates", path: pages.mandates },
};

/** Asks the holder to accept a mandate. */
export const mandateGiven: MailWriter = async ({ sql }, job) => {
  const mandate = await mandateInMail(sql, job.id);
  if (!mandate || mandate.isAccepted || mandate.isDeclined || mandate.isRevoked) return [];
  const { company } = mandate;
  return others([holder(mandate)], job).map((person) =>
    letterTo(person, "given", {
      nl: {
        subject: `${company} geeft je een machtiging`,
        paragraphs: [`${company} wil dat je in haar naam kunt handelen. Dat kan pas als je de machtiging aanvaardt.`],
        action: action.nl,
      },
      en: {
        subject: `${company} gives you a mandate`,
        paragraphs: [`${company} wants you to be able to act in its name. You can, once you accept the mandate.`],
        action: action.en,
      },
    }),
  );
};

/** Tells the company what the holder answered. */
export const mandateAnswered: MailWriter = async ({ sql }, job) => {
  const mandate = await mandateInMail(sql, job.id);
  if (!mandate || mandate.isRevoked || mandate.isAccepted === mandate.isDeclined) return [];
  const { companyId, isAccepted } = mandate;
  const people = await peopleOfCompany(sql, { companyId, mentorId: null });
  return others(people, job).map((person) =>
    letterTo(person, isAccepted ? "accepted" : "declined", {
      nl: {
        subject: isAccepted ? "Je machtiging is aanvaard" : "Je machtiging is geweigerd",
        paragraphs: [
          isAccepted
            ? "Wie je machtigde, kan vanaf nu in naam van je onderneming handelen. Je kunt de machtiging op elk moment intrekken."
            : "Wie je machtigde, wil niet in naam van je onderneming handelen.",
        ],
        action: action.nl,
      },
      en: {
        subject: isAccepted ? "Your mandate was accepted" : "Your mandate was declined",
        paragraphs: [
          isAccepted
            ? "The person you gave it to can act in your company's name from now on. You can take the mandate back at any moment."
            : "The person you gave it to does not want to act in your company's name.",
        ],
        action: action.en,
      },
    }),
  );
};

/** Tells the other side that a mandate is over. */
export const mandateRevoked: MailWriter = async ({ sql }, job) => {
  const mandate = await mandateInMail(sql, job.id);
  if (!mandate?.isRevoked) return [];
  const { company, companyId, isHolderGone } = mandate;
  const administrators = await peopleOfCompany(sql, { companyId, mentorId: null });
  const people = isHolderGone ? administrators : [holder(mandate), ...administrators];
  return others(people, job).map((person) =>
    letterTo(person, "revoked", {
      nl: {
        subject: `De machtiging van ${company} is ingetrokken`,
        paragraphs: [`Er kan met deze machtiging niets meer gebeuren in naam van ${company}.`],
        action: action.nl,
      },
      en: {
        subject: `The mandate of ${company} was taken back`,
        paragraphs: [`Nothing more can be done with this mandate in the name of ${company}.`],
        action: action.en,
      },
    }),
  );
};
