import type { ApplicationStatus } from "@leerplek/domain/applications/application";
import { letterTo, others, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { applicationInMail, type ApplicationInMail } from "../mails.queries.ts";
import { workplaceFacts } from "./application-facts.ts";

const stillTrue: readonly ApplicationStatus[] = ["OFFERED", "ACCEPTED", "MATCHED"];
const version = "offered";

/** Tells the learner, a minor's guardian and the counsellor that a company holds a place. */
export const placeOffered: MailWriter = async ({ sql, today }, job) => {
  const application = await applicationInMail(sql, job.id);
  if (!application || !stillTrue.includes(application.status)) return [];
  const people = await peopleOfLearner(sql, application.learnerId, today);
  if (!people) return [];
  const { learner, guardians, counsellor, isMinor } = people;
  return [
    ...others([learner], job).map((person) => toLearner(person, application)),
    ...others(guardians, job).map((person) => toGuardian(person, { ...application, isMinor })),
    ...others(counsellor ? [counsellor] : [], job).map((person) => toCounsellor(person, application)),
  ];
};

const toLearner = (person: Person, application: ApplicationInMail): Letter =>
  letterTo(person, version, {
    nl: {
      subject: `Je krijgt een plaats aangeboden bij ${application.company}`,
      paragraphs: ["Proficiat! De onderneming houdt een plaats voor je vrij. Jij beslist of je ze neemt."],
      facts: workplaceFacts(application, "nl"),
      ...(application.answerNote && { quote: { from: application.company, text: application.answerNote } }),
      action: { label: "Bekijk het aanbod en antwoord", path: pages.myApplication(application.id) },
    },
    en: {
      subject: `You are offered a place at ${application.company}`,
      paragraphs: ["Congratulations! The company holds a place for you. You decide whether you take it."],
      facts: workplaceFacts(application, "en"),
      ...(application.answerNote && { quote: { from: application.company, text: application.answerNote } }),
      action: { label: "See the offer and answer", path: pages.myApplication(application.id) },
    },
  });

const toGuardian = (person: Person, application: ApplicationInMail & { readonly isMinor: boolean }): Letter =>
  letterTo(person, version, {
    nl: {
      subject: `Aanbod van een werkplek bij ${application.company}`,
      paragraphs: [
        `${application.company} biedt ${application.firstName} een plaats aan in duaal leren.`,
        application.isMinor
          ? "Bespreek het samen. Omdat uw kind minderjarig is, zeggen jullie allebei ja: uw kind en u. De overeenkomst wordt later ook door u ondertekend."
          : "Uw kind is meerderjarig en beslist zelf.",
      ],
      facts: workplaceFacts(application, "nl"),
      action: {
        label: "Bekijk het aanbod en antwoord",
        path: pages.wardApplication(application.learnerId, application.id),
      },
    },
    en: {
      subject: `Offer of a workplace at ${application.company}`,
      paragraphs: [
        `${application.company} offers ${application.firstName} a place in dual learning.`,
        application.isMinor
          ? "Talk it over together. As your child is a minor, both of you say yes: your child and you. You will sign the agreement as well, later on."
          : "Your child is of age and decides.",
      ],
      facts: workplaceFacts(application, "en"),
      action: { label: "See the offer and answer", path: pages.wardApplication(application.learnerId, application.id) },
    },
  });

const toCounsellor = (person: Person, application: ApplicationInMail): Letter =>
  letterTo(person, version, {
    nl: {
      subject: `Een leerling krijgt een plaats aangeboden bij ${application.company}`,
      paragraphs: [`${application.fullName} kan bij ${application.company} beginnen en mag nu beslissen.`],
      facts: workplaceFacts(application, "nl"),
      action: { label: "Bekijk de leerling", path: pages.learner(application.learnerId) },
    },
    en: {
      subject: `A learner is offered a place at ${application.company}`,
      paragraphs: [`${application.fullName} can start at ${application.company} and may decide now.`],
      facts: workplaceFacts(application, "en"),
      action: { label: "See the learner", path: pages.learner(application.learnerId) },
    },
  });
