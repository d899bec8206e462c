import { letterTo, type MailWriter } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfCompany, peopleOfGovernment } from "../../../platform/mail/people.queries.ts";
import { alertInMail } from "../profile-budget.repository.ts";

/** Tells the company's administrators and the government's that somebody opened as many learner profiles as a day allows: no learner is named. */
export const profileLimitMet: MailWriter = async ({ sql }, job) => {
  const alert = await alertInMail(sql, job.id);
  if (!alert) return [];
  const { company, person, day, perDay, companyId } = alert;
  const people = [
    ...(companyId ? await peopleOfCompany(sql, { companyId, mentorId: null }) : []),
    ...(await peopleOfGovernment(sql)),
  ];
  return people.map((each) =>
    letterTo(each, `limit ${day}`, {
      nl: {
        subject: "Iemand bekeek het maximum aantal profielen van leerlingen",
        paragraphs: [
          `${person} (${company}) opende vandaag ${perDay} verschillende profielen van leerlingen, zoveel als er per dag mag. Nieuwe profielen blijven tot morgen dicht.`,
          "Hoort dit niet bij het werk van deze persoon? Sluit dan de toegang af.",
        ],
        action: { label: "Bekijk de leden", path: pages.members },
      },
      en: {
        subject: "Somebody read as many learner profiles as is allowed",
        paragraphs: [
          `${person} (${company}) opened ${perDay} different learner profiles today, as many as a day allows. New profiles stay closed until tomorrow.`,
          "Is this not part of this person's work? Then end the access.",
        ],
        action: { label: "See the members", path: pages.members },
      },
    }),
  );
};
