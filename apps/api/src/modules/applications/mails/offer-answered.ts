import { letterTo, others, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfCompany, peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { applicationInMail, type ApplicationInMail } from "../mails.queries.ts";
import { workplaceFacts } from "./application-facts.ts";

/** Tells the company, the counsellor, and on the learner's side whoever did not answer last, whether the place is taken. */
export const offerAnswered: MailWriter = async ({ sql, today }, job) => {
  const application = await applicationInMail(sql, job.id);
  if (!application || !["ACCEPTED", "MATCHED", "DECLINED"].includes(application.status)) return [];
  const isAccepted = application.status !== "DECLINED";
  const company = await peopleOfCompany(sql, application);
  const people = await peopleOfLearner(sql, application.learnerId, today);
  const hasNoGuardian = people !== null && people.isMinor && people.guardians.length === 0;
  const ownSide = people ? [people.learner, ...people.guardians] : [];
  return [
    ...others(company, job).map((each) => (isAccepted ? accepted : declined)(each, application)),
    ...others(people?.counsellor ? [people.counsellor] : [], job).map((each) =>
      toCounsellor(each, application, { isAccepted, hasNoGuardian }),
    ),
    ...others(ownSide, job).map((each) => toOwnSide(each, application, isAccepted)),
  ];
};

const accepted = (person: Person, application: ApplicationInMail): Letter =>
  letterTo(person, "accepted", {
    nl: {
      subject: `Je aanbod is aanvaard: ${application.workplace}`,
      paragraphs: [
        `${application.candidate} neemt de plaats. De school maakt nu samen met jullie de overeenkomst en het opleidingsplan.`,
      ],
      facts: workplaceFacts(application, "nl"),
      action: { label: "Bekijk de kandidaat", path: pages.candidate(application.id) },
    },
    en: {
      subject: `Your offer is accepted: ${application.workplace}`,
      paragraphs: [
        `${application.candidate} takes the place. The school now draws up the agreement and the training plan with you.`,
      ],
      facts: workplaceFacts(application, "en"),
      action: { label: "See the candidate", path: pages.candidate(application.id) },
    },
  });

const declined = (person: Person, application: ApplicationInMail): Letter =>
  letterTo(person, "declined", {
    nl: {
      subject: `Je aanbod is niet aanvaard: ${application.workplace}`,
      paragraphs: [`${application.candidate} neemt de plaats niet. De plaats is weer vrij.`],
      facts: workplaceFacts(application, "nl"),
      action: { label: "Bekijk de andere kandidaten", path: pages.candidates },
    },
    en: {
      subject: `Your offer is not accepted: ${application.workplace}`,
      paragraphs: [`${application.candidate} does not take the place. The place is free again.`],
      facts: workplaceFacts(application, "en"),
      action: { label: "See the other candidates", path: pages.candidates },
    },
  });

const toCounsellor = (
  person: Person,
  application: ApplicationInMail,
  { isAccepted, hasNoGuardian }: { readonly isAccepted: boolean; readonly hasNoGuardian: boolean },
): Letter =>
  letterTo(person, isAccepted ? "accepted" : "declined", {
    nl: {
      subject: `Een leerling ${isAccepted ? "neemt" : "weigert"} een plaats bij ${application.company}`,
      paragraphs: [
        `${application.fullName} ${isAccepted ? "neemt de plaats: je kan de overeenkomst voorbereiden." : "neemt de plaats niet."}`,
        ...(isAccepted && hasNoGuardian
          ? [
              "De leerling is minderjarig en heeft geen bevestigde ouder of voogd op Leerplek: niemand heeft mee beslist. Bespreek het met de ouders voor er een overeenkomst komt.",
            ]
          : []),
      ],
      facts: workplaceFacts(application, "nl"),
      action: { label: "Bekijk de leerling", path: pages.learner(application.learnerId) },
    },
    en: {
      subject: `A learner ${isAccepted ? "takes" : "declines"} a place at ${application.company}`,
      paragraphs: [
        `${application.fullName} ${isAccepted ? "takes the place: you can prepare the agreement." : "does not take the place."}`,
        ...(isAccepted && hasNoGuardian
          ? [
              "The learner is a minor without a confirmed parent or guardian on Leerplek: nobody decided with them. Talk to the parents before there is an agreement.",
            ]
          : []),
      ],
      facts: workplaceFacts(application, "en"),
      action: { label: "See the learner", path: pages.learner(application.learnerId) },
    },
  });

const toOwnSide = (person: Person, application: ApplicationInMail, isAccepted: boolean): Letter => {
  const path =
    person.part === "guardian"
      ? pages.wardApplication(application.learnerId, application.id)
      : pages.myApplication(application.id);
  return letterTo(person, isAccepted ? "accepted" : "declined", {
    nl: {
      subject: `De plaats bij ${application.company} is ${isAccepted ? "genomen" : "geweigerd"}`,
      paragraphs: [
        isAccepted
          ? `${application.firstName} begint bij ${application.company}. De school maakt nu de overeenkomst en het opleidingsplan.`
          : `Het aanbod van ${application.company} aan ${application.firstName} is geweigerd.`,
      ],
      facts: workplaceFacts(application, "nl"),
      action: { label: "Bekijk de sollicitatie", path },
    },
    en: {
      subject: `The place at ${application.company} is ${isAccepted ? "taken" : "declined"}`,
      paragraphs: [
        isAccepted
          ? `${application.firstName} starts at ${application.company}. The school now draws up the agreement and the training plan.`
          : `The offer of ${application.company} to ${application.firstName} is declined.`,
      ],
      facts: workplaceFacts(application, "en"),
      action: { label: "See the application", path },
    },
  });
};
