import { letterTo, others, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { applicationInMail, type ApplicationInMail } from "../mails.queries.ts";
import { workplaceFacts } from "./application-facts.ts";

/** One of the two said yes to an offer to a minor: the other is asked for theirs. Nothing when the offer has been answered meanwhile. */
export const offerAgreed: MailWriter = async ({ sql, today }, job) => {
  const application = await applicationInMail(sql, job.id);
  if (application?.status !== "OFFERED") return [];
  const people = await peopleOfLearner(sql, application.learnerId, today);
  if (!people?.isMinor) return [];
  return [
    ...others(application.hasLearnerAgreed ? people.guardians : [], job).map((each) => toGuardian(each, application)),
    ...others(application.hasGuardianAgreed ? [people.learner] : [], job).map((each) => toLearner(each, application)),
  ];
};

const toGuardian = (person: Person, application: ApplicationInMail): Letter =>
  letterTo(person, "learner agreed", {
    nl: {
      subject: `Uw akkoord wordt gevraagd: een plaats bij ${application.company}`,
      paragraphs: [
        `${application.firstName} wil de plaats bij ${application.company} nemen.`,
        "Omdat uw kind minderjarig is, wachten we nu op uw antwoord. Eén ouder of voogd is genoeg.",
      ],
      facts: workplaceFacts(application, "nl"),
      action: {
        label: "Bekijk het aanbod en antwoord",
        path: pages.wardApplication(application.learnerId, application.id),
      },
    },
    en: {
      subject: `Your answer is asked: a place at ${application.company}`,
      paragraphs: [
        `${application.firstName} would like to take the place at ${application.company}.`,
        "As your child is a minor, we now wait for your answer. One parent or guardian is enough.",
      ],
      facts: workplaceFacts(application, "en"),
      action: { label: "See the offer and answer", path: pages.wardApplication(application.learnerId, application.id) },
    },
  });

const toLearner = (person: Person, application: ApplicationInMail): Letter =>
  letterTo(person, "guardian agreed", {
    nl: {
      subject: `Nu jij nog: een plaats bij ${application.company}`,
      paragraphs: ["Je ouder of voogd gaat akkoord met het aanbod. Het is jouw keuze: neem je de plaats?"],
      facts: workplaceFacts(application, "nl"),
      action: { label: "Bekijk het aanbod en antwoord", path: pages.myApplication(application.id) },
    },
    en: {
      subject: `Now it is up to you: a place at ${application.company}`,
      paragraphs: ["Your parent or guardian agrees with the offer. It is your choice: do you take the place?"],
      facts: workplaceFacts(application, "en"),
      action: { label: "See the offer and answer", path: pages.myApplication(application.id) },
    },
  });
