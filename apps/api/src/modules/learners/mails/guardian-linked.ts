import { letterTo, others, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { guardianshipInMail, type GuardianshipInMail } from "../mails.queries.ts";

/**
 * Tells those who ought to know that somebody was named as parent or guardian: the school, which approves what a learner links, the learner, and the
 * guardians who are there already (reliability T5).
 */
export const guardianLinked: MailWriter = async ({ sql, today }, job) => {
  const link = await guardianshipInMail(sql, job.id);
  if (!link || link.status === "ENDED") return [];
  const people = await peopleOfLearner(sql, link.learnerId, today);
  if (!people) return [];
  const { learner, guardians, counsellor } = people;
  return [
    ...others(counsellor && !link.isApproved ? [counsellor] : [], job).map((each) => toSchool(each, link)),
    ...others(learner.userId ? [learner] : [], job).map((each) => toFamily(each, link, pages.myGuardians)),
    ...others(guardians, job)
      .filter(({ email }) => email !== link.guardianEmail)
      .map((each) => toFamily(each, link, pages.ward(link.learnerId))),
  ];
};

const toSchool = (person: Person, link: GuardianshipInMail): Letter =>
  letterTo(person, "linked", {
    nl: {
      subject: "Een leerling koppelde een ouder of voogd: keur je dat goed?",
      paragraphs: [
        `${link.fullName} noemt ${link.guardianName} als ouder of voogd. Kijk na of dat klopt met wat de school weet. Zonder jouw goedkeuring ziet die persoon niets.`,
      ],
      action: { label: "Bekijk de leerling", path: pages.learner(link.learnerId) },
    },
    en: {
      subject: "A learner linked a parent or guardian: do you approve?",
      paragraphs: [
        `${link.fullName} names ${link.guardianName} as parent or guardian. Check it against what the school knows. Without your approval that person sees nothing.`,
      ],
      action: { label: "See the learner", path: pages.learner(link.learnerId) },
    },
  });

const toFamily = (person: Person, link: GuardianshipInMail, path: string): Letter => {
  const who =
    link.linkedBy === "PROVIDER" ? { nl: "De school", en: "The school" } : { nl: link.firstName, en: link.firstName };
  return letterTo(person, "linked", {
    nl: {
      subject: "Er wordt een ouder of voogd gekoppeld",
      paragraphs: [
        `${who.nl} noemt ${link.guardianName} als ouder of voogd van ${link.firstName}. Klopt dat niet? Laat het dan meteen weten aan de school.`,
      ],
      action: { label: "Bekijk het op Leerplek", path },
    },
    en: {
      subject: "A parent or guardian is being linked",
      paragraphs: [
        `${who.en} names ${link.guardianName} as parent or guardian of ${link.firstName}. Is that not right? Then tell the school at once.`,
      ],
      action: { label: "See it on Leerplek", path },
    },
  });
};
