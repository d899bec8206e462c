import { letterTo, others, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { applicationInMail, type ApplicationInMail } from "../mails.queries.ts";
import { workplaceFacts } from "./application-facts.ts";

/** Tells the learner, and the school, that the application ended: the company ended the workplace, or lost its recognition. */
export const applicationClosed: MailWriter = async ({ sql, today }, job) => {
  const application = await applicationInMail(sql, job.id);
  if (application?.status !== "CLOSED") return [];
  const people = await peopleOfLearner(sql, application.learnerId, today);
  const counsellor = people?.counsellor;
  return [
    ...others(people ? [people.learner] : [], job).map((person) => toLearner(person, application)),
    ...others(counsellor ? [counsellor] : [], job).map((person) => toCounsellor(person, application)),
  ];
};

const reasons = {
  nl: {
    closed: "De onderneming heeft deze werkplek afgesloten.",
    blocked: "De onderneming heeft geen erkenning meer voor deze opleiding. Ze mag geen leerlingen opleiden.",
  },
  en: {
    closed: "The company ended this workplace.",
    blocked: "The company is no longer recognised for this programme. It may not train learners.",
  },
} as const;

const toLearner = (person: Person, application: ApplicationInMail): Letter => {
  const reason = application.isBlocked ? "blocked" : "closed";
  return letterTo(person, application.version, {
    nl: {
      subject: `De werkplek bij ${application.company} is er niet meer`,
      paragraphs: [
        `${reasons.nl[reason]} Je sollicitatie stopt dus ook. Het ligt niet aan jou.`,
        "Er zijn nog andere werkplekken voor jouw opleiding.",
      ],
      facts: workplaceFacts(application, "nl"),
      action: { label: "Zoek een andere werkplek", path: pages.workplaces },
    },
    en: {
      subject: `The workplace at ${application.company} is gone`,
      paragraphs: [
        `${reasons.en[reason]} Your application ends too. It is not because of you.`,
        "There are other workplaces for your programme.",
      ],
      facts: workplaceFacts(application, "en"),
      action: { label: "Look for another workplace", path: pages.workplaces },
    },
  });
};

const toCounsellor = (person: Person, application: ApplicationInMail): Letter => {
  const reason = application.isBlocked ? "blocked" : "closed";
  return letterTo(person, application.version, {
    nl: {
      subject: `Een sollicitatie is afgesloten: ${application.workplace}`,
      paragraphs: [`${reasons.nl[reason]} De sollicitatie van ${application.fullName} stopt dus ook.`],
      facts: workplaceFacts(application, "nl"),
      action: { label: "Bekijk de leerling", path: pages.learner(application.learnerId) },
    },
    en: {
      subject: `An application was closed: ${application.workplace}`,
      paragraphs: [`${reasons.en[reason]} The application of ${application.fullName} ends too.`],
      facts: workplaceFacts(application, "en"),
      action: { label: "See the learner", path: pages.learner(application.learnerId) },
    },
  });
};
