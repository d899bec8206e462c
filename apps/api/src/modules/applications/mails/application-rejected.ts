import type { RejectionReason } from "@leerplek/domain/applications/application";
import {
  letterTo,
  others,
  type Language,
  type Letter,
  type MailWriter,
  type Person,
} from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { applicationInMail, type ApplicationInMail } from "../mails.queries.ts";
import { workplaceFacts } from "./application-facts.ts";

/** Tells the learner and the counsellor that the company said no, and why. */
export const applicationRejected: MailWriter = async ({ sql, today }, job) => {
  const application = await applicationInMail(sql, job.id);
  if (application?.status !== "REJECTED") return [];
  const people = await peopleOfLearner(sql, application.learnerId, today);
  if (!people) return [];
  return others([people.learner, ...(people.counsellor ? [people.counsellor] : [])], job).map((person) =>
    person.part === "learner" ? toLearner(person, application) : toCounsellor(person, application),
  );
};

const toLearner = (person: Person, application: ApplicationInMail): Letter =>
  letterTo(person, application.version, {
    nl: {
      subject: `Antwoord op je sollicitatie bij ${application.company}`,
      paragraphs: [
        "Deze keer is het niet gelukt. Dat is jammer, maar het zegt niets over wie je bent.",
        "Er zijn nog andere werkplekken voor jouw opleiding. Vraag gerust hulp aan je trajectbegeleider.",
      ],
      facts: [...workplaceFacts(application, "nl"), ...reasonFact(application, "nl")],
      ...(application.answerNote && { quote: { from: application.company, text: application.answerNote } }),
      action: { label: "Bekijk je sollicitatie", path: pages.myApplication(application.id) },
    },
    en: {
      subject: `Answer to your application at ${application.company}`,
      paragraphs: [
        "It did not work out this time. That is a pity, but it says nothing about who you are.",
        "There are other workplaces for your programme. Do ask your counsellor for help.",
      ],
      facts: [...workplaceFacts(application, "en"), ...reasonFact(application, "en")],
      ...(application.answerNote && { quote: { from: application.company, text: application.answerNote } }),
      action: { label: "See your application", path: pages.myApplication(application.id) },
    },
  });

const toCounsellor = (person: Person, application: ApplicationInMail): Letter =>
  letterTo(person, application.version, {
    nl: {
      subject: `Een leerling is niet gekozen door ${application.company}`,
      paragraphs: [`${application.fullName} kreeg een negatief antwoord op een sollicitatie.`],
      facts: [...workplaceFacts(application, "nl"), ...reasonFact(application, "nl")],
      action: { label: "Bekijk de leerling", path: pages.learner(application.learnerId) },
    },
    en: {
      subject: `A learner was not chosen by ${application.company}`,
      paragraphs: [`An application of ${application.fullName} was turned down.`],
      facts: [...workplaceFacts(application, "en"), ...reasonFact(application, "en")],
      action: { label: "See the learner", path: pages.learner(application.learnerId) },
    },
  });

function reasonFact({ rejectionReason }: ApplicationInMail, language: Language): [string, string][] {
  if (rejectionReason === null) return [];
  return [[language === "nl" ? "Reden" : "Reason", reasons[rejectionReason][language]]];
}

const reasons: Readonly<Record<RejectionReason, Readonly<Record<Language, string>>>> = {
  PLACE_TAKEN: { nl: "de plaats is ingevuld", en: "the place is taken" },
  TOO_FAR: { nl: "de afstand is te groot", en: "the distance is too great" },
  HOURS_DO_NOT_FIT: { nl: "de uren passen niet", en: "the hours do not fit" },
  OTHER_CANDIDATE: { nl: "een andere kandidaat is gekozen", en: "another candidate was chosen" },
  NOT_THE_RIGHT_PROGRAMME: { nl: "niet de juiste opleiding", en: "not the right programme" },
  NO_MENTOR_AVAILABLE: { nl: "er is geen mentor vrij", en: "no mentor is free" },
  NOT_READY_YET: { nl: "nog niet klaar voor deze werkplek", en: "not ready for this workplace yet" },
};
