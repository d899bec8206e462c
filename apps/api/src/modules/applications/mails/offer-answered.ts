import { letterTo, others, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfCompany, peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { applicationInMail, type ApplicationInMail } from "../mails.queries.ts";
import { workplaceFacts } from "./application-facts.ts";

/** Tells the company and the counsellor whether the learner takes the place. */
export const offerAnswered: MailWriter = async ({ sql, today }, job) => {
  const application = await applicationInMail(sql, job.id);
  if (!application || !["ACCEPTED", "MATCHED", "DECLINED"].includes(application.status)) return [];
  const company = await peopleOfCompany(sql, application);
  const counsellor = (await peopleOfLearner(sql, application.learnerId, today))?.counsellor;
  return others([...company, ...(counsellor ? [counsellor] : [])], job).map((person) => {
    const isAccepted = application.status !== "DECLINED";
    if (person.part === "counsellor") return toCounsellor(person, application, isAccepted);
    return isAccepted ? accepted(person, application) : declined(person, application);
  });
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

const toCounsellor = (person: Person, application: ApplicationInMail, isAccepted: boolean): Letter =>
  letterTo(person, isAccepted ? "accepted" : "declined", {
    nl: {
      subject: `Een leerling ${isAccepted ? "neemt" : "weigert"} een plaats bij ${application.company}`,
      paragraphs: [
        `${application.fullName} ${isAccepted ? "neemt de plaats: je kan de overeenkomst voorbereiden." : "neemt de plaats niet."}`,
      ],
      facts: workplaceFacts(application, "nl"),
      action: { label: "Bekijk de leerling", path: pages.learner(application.learnerId) },
    },
    en: {
      subject: `A learner ${isAccepted ? "takes" : "declines"} a place at ${application.company}`,
      paragraphs: [
        `${application.fullName} ${isAccepted ? "takes the place: you can prepare the agreement." : "does not take the place."}`,
      ],
      facts: workplaceFacts(application, "en"),
      action: { label: "See the learner", path: pages.learner(application.learnerId) },
    },
  });
