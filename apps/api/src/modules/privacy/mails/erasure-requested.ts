import { letterTo, type Letter, type MailScope, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { dayInWords } from "../../../platform/mail/words.ts";
import { erasureInMail } from "../mails.queries.ts";
import { dataPageOf } from "./data-page.ts";

/** Tells learner, guardians and school that an erasure was asked and when it is done; whoever asked gets it too, as the confirmation. */
export const erasureRequested: MailWriter = async (scope, job) => {
  const erasure = await erasureInMail(scope.sql, job.id);
  if (erasure?.status !== "REQUESTED") return [];
  return lettersTo(scope, erasure.learnerId, ({ part }, isSchool) => ({
    nl: {
      subject: isSchool ? "Een leerling vroeg om gegevens te wissen" : "Je gegevens worden gewist",
      paragraphs: [
        isSchool
          ? `Een leerling van je school vroeg om alle gegevens te wissen. Dat gebeurt op ${dayInWords(erasure.executeOn, "nl")}. Moet er iets voor een wettelijke termijn bewaard worden, bewaar het dan vóór die dag in het dossier van de school.`
          : `Op ${dayInWords(erasure.executeOn, "nl")} wissen we alles wat we over jou bewaren. Tot dan kan je het nog tegenhouden.`,
        ...(isSchool ? [] : ["Heb jij dit niet gevraagd? Houd het dan nu tegen en zeg het aan je school."]),
      ],
      action: isSchool
        ? { label: "Bekijk de leerling", path: pages.learner(erasure.learnerId) }
        : { label: "Bekijk of annuleer", path: dataPageOf(part, erasure.learnerId) },
    },
    en: {
      subject: isSchool ? "A learner asked to have data erased" : "Your data will be erased",
      paragraphs: [
        isSchool
          ? `A learner of your school asked to have all data erased. That happens on ${dayInWords(erasure.executeOn, "en")}. If something has to be kept for a legal term, keep it in the school's own file before that day.`
          : `On ${dayInWords(erasure.executeOn, "en")} we erase everything we keep about you. Until then you can still stop it.`,
        ...(isSchool ? [] : ["Did you not ask for this? Stop it now and tell your school."]),
      ],
      action: isSchool
        ? { label: "See the learner", path: pages.learner(erasure.learnerId) }
        : { label: "See or cancel", path: dataPageOf(part, erasure.learnerId) },
    },
  }));
};

type Texts = Parameters<typeof letterTo>[2];

async function lettersTo(
  { sql, today }: MailScope,
  learnerId: string,
  textsFor: (person: Person, isSchool: boolean) => Texts,
): Promise<readonly Letter[]> {
  const people = await peopleOfLearner(sql, learnerId, today);
  if (!people) return [];
  const { learner, guardians, counsellor } = people;
  return [
    ...[learner, ...guardians].map((person) => letterTo(person, "requested", textsFor(person, false))),
    ...(counsellor ? [letterTo(counsellor, "requested", textsFor(counsellor, true))] : []),
  ];
}
