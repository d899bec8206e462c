import { letterTo, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { languageOf, peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { dayInWords } from "../../../platform/mail/words.ts";
import { majorityDayOf } from "@leerplek/domain/learners/minor";
import { guardianshipInMail, type GuardianshipInMail } from "../mails.queries.ts";

/** Tells both sides that a guardian follows from now on, whoever said the last yes: the school or the guardian. */
export const guardianConfirmed: MailWriter = async ({ sql, today }, job) => {
  const link = await guardianshipInMail(sql, job.id);
  if (link?.status !== "CONFIRMED") return [];
  const learner = (await peopleOfLearner(sql, link.learnerId, today))?.learner;
  const guardian: Person = {
    part: "guardian",
    userId: link.guardianId,
    name: link.guardianName,
    email: link.guardianEmail,
    language: languageOf(link.guardianLanguage),
  };
  return [...(learner?.userId ? [toLearner(learner, link)] : []), toGuardian(guardian, link)];
};

const toLearner = (person: Person, { guardianName, birthDate }: GuardianshipInMail): Letter =>
  letterTo(person, "confirmed", {
    nl: {
      subject: "Een ouder of voogd kijkt nu mee",
      paragraphs: [
        `${guardianName} ziet vanaf nu je sollicitaties, gesprekken en voorstellen, en beslist mee over een aanbod.`,
        `Op ${dayInWords(majorityDayOf(birthDate), "nl")} word je 18. Dan stopt het vanzelf, tenzij je het zelf laat doorlopen.`,
      ],
      action: { label: "Bekijk je profiel", path: pages.myGuardians },
    },
    en: {
      subject: "A parent or guardian follows now",
      paragraphs: [
        `${guardianName} sees your applications, interviews and proposals from now on, and decides on an offer together with you.`,
        `On ${dayInWords(majorityDayOf(birthDate), "en")} you turn 18. Then it ends by itself, unless you leave it on.`,
      ],
      action: { label: "See your profile", path: pages.myGuardians },
    },
  });

const toGuardian = (person: Person, { firstName, birthDate, learnerId }: GuardianshipInMail): Letter =>
  letterTo(person, "confirmed", {
    nl: {
      subject: "U volgt nu een leerling op Leerplek",
      paragraphs: [
        `Uw koppeling met ${firstName} is bevestigd. U ziet de sollicitaties, gesprekken en voorstellen, en u beslist mee over een aanbod.`,
        `Op ${dayInWords(majorityDayOf(birthDate), "nl")} wordt ${firstName} 18. Dan stopt het vanzelf, tenzij ${firstName} het anders kiest.`,
      ],
      action: { label: "Bekijk hoe het gaat", path: pages.ward(learnerId) },
    },
    en: {
      subject: "You follow a learner on Leerplek now",
      paragraphs: [
        `Your link with ${firstName} is confirmed. You see the applications, interviews and proposals, and you decide on an offer together.`,
        `On ${dayInWords(majorityDayOf(birthDate), "en")} ${firstName} turns 18. Then it ends by itself, unless ${firstName} chooses otherwise.`,
      ],
      action: { label: "See how it goes", path: pages.ward(learnerId) },
    },
  });
