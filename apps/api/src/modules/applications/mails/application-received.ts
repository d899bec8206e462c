import { openStatuses } from "@leerplek/domain/applications/application-transitions";
import { letterTo, others, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfCompany, peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { dayInWords } from "../../../platform/mail/words.ts";
import { applicationInMail, type ApplicationInMail } from "../mails.queries.ts";
import { workplaceFacts } from "./application-facts.ts";

/** Tells the company that somebody applied, and a minor's guardian that the learner did. Not when it has ended meanwhile. */
export const applicationReceived: MailWriter = async ({ sql, today }, job) => {
  const application = await applicationInMail(sql, job.id);
  if (!application || !openStatuses.some((status) => status === application.status)) return [];
  const company = others(await peopleOfCompany(sql, application), job);
  const people = await peopleOfLearner(sql, application.learnerId, today);
  return [
    ...company.map((person) => toCompany(person, application)),
    ...others(people?.guardians ?? [], job).map((person) => toGuardian(person, application)),
  ];
};

// The letter tells of the arrival: what happens to the application later does not make it another letter.
const version = "received";

const toCompany = (person: Person, application: ApplicationInMail): Letter =>
  letterTo(person, version, {
    nl: {
      subject: `Nieuwe kandidaat voor ${application.workplace}`,
      paragraphs: [
        `${application.candidate} wil graag bij jullie leren en beantwoordde zes korte vragen.`,
        `Jullie beloofden een antwoord ten laatste op ${dayInWords(application.answerDueOn, "nl")}.`,
      ],
      facts: workplaceFacts(application, "nl"),
      action: { label: "Bekijk de kandidaat", path: pages.candidate(application.id) },
    },
    en: {
      subject: `New candidate for ${application.workplace}`,
      paragraphs: [
        `${application.candidate} would like to learn with you and answered six short questions.`,
        `You promised an answer by ${dayInWords(application.answerDueOn, "en")} at the latest.`,
      ],
      facts: workplaceFacts(application, "en"),
      action: { label: "See the candidate", path: pages.candidate(application.id) },
    },
  });

const toGuardian = (person: Person, application: ApplicationInMail): Letter =>
  letterTo(person, version, {
    nl: {
      subject: `Sollicitatie voor een werkplek bij ${application.company}`,
      paragraphs: [
        `${application.firstName} heeft gesolliciteerd voor een werkplek in duaal leren.`,
        "U hoeft nu niets te doen. We laten het u weten als er een gesprek gepland wordt of een plaats wordt aangeboden.",
      ],
      facts: workplaceFacts(application, "nl"),
      action: { label: "Bekijk de sollicitatie", path: pages.wardApplication(application.learnerId, application.id) },
    },
    en: {
      subject: `Application for a workplace at ${application.company}`,
      paragraphs: [
        `${application.firstName} applied for a workplace in dual learning.`,
        "There is nothing you have to do now. We will tell you when an interview is planned or a place is offered.",
      ],
      facts: workplaceFacts(application, "en"),
      action: { label: "See the application", path: pages.wardApplication(application.learnerId, application.id) },
    },
  });
