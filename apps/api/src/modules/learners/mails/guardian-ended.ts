import { isMinorOn } from "@leerplek/domain/learners/minor";
import { letterTo, others, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { languageOf, peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { guardianshipInMail, type GuardianshipInMail } from "../mails.queries.ts";

/** Tells both sides that a guardian sees nothing any more: by the eighteenth birthday, or because somebody ended it. */
export const guardianEnded: MailWriter = async ({ sql, today }, job) => {
  const link = await guardianshipInMail(sql, job.id);
  if (link?.status !== "ENDED") return [];
  const learner = (await peopleOfLearner(sql, link.learnerId, today))?.learner;
  const isOfAge = !isMinorOn(link.birthDate, today);
  const guardian: Person = {
    part: "guardian",
    userId: link.guardianId,
    name: link.guardianName,
    email: link.guardianEmail,
    language: languageOf(link.guardianLanguage),
  };
  return [
    ...others(learner?.userId ? [learner] : [], job).map((each) => toLearner(each, link, isOfAge)),
    // Who never confirmed was never let in, and need not hear of it twice.
    ...others(link.guardianId ? [guardian] : [], job).map((each) => toGuardian(each, link, isOfAge)),
  ];
};

const toLearner = (person: Person, link: GuardianshipInMail, isOfAge: boolean): Letter =>
  letterTo(person, "ended", {
    nl: {
      subject: isOfAge ? "Je bent 18: je ouder of voogd kijkt niet meer mee" : "Een ouder of voogd kijkt niet meer mee",
      paragraphs: [
        `${link.guardianName} ziet je sollicitaties en gesprekken niet meer.`,
        ...(isOfAge
          ? ["Je beslist nu zelf over elk aanbod. Wachtte een aanbod nog op een akkoord? Bevestig het dan zelf."]
          : []),
      ],
      action: { label: "Bekijk je sollicitaties", path: pages.myApplications },
    },
    en: {
      subject: isOfAge
        ? "You are 18: your parent or guardian does not follow any more"
        : "A parent or guardian does not follow any more",
      paragraphs: [
        `${link.guardianName} does not see your applications and interviews any more.`,
        ...(isOfAge
          ? ["You now decide on every offer yourself. Was one waiting for a yes? Then confirm it yourself."]
          : []),
      ],
      action: { label: "See your applications", path: pages.myApplications },
    },
  });

const toGuardian = (person: Person, link: GuardianshipInMail, isOfAge: boolean): Letter =>
  letterTo(person, "ended", {
    nl: {
      subject: "U volgt een leerling niet meer op Leerplek",
      paragraphs: [
        isOfAge
          ? `${link.firstName} is 18 geworden en beslist nu zelf. U ziet de sollicitaties en gesprekken niet meer.`
          : `Uw koppeling met ${link.firstName} is beëindigd. Klopt dat niet? Neem contact op met de school.`,
      ],
      action: { label: "Naar Leerplek", path: pages.wards },
    },
    en: {
      subject: "You do not follow a learner on Leerplek any more",
      paragraphs: [
        isOfAge
          ? `${link.firstName} has turned 18 and decides now. You do not see the applications and interviews any more.`
          : `Your link with ${link.firstName} has ended. Is that not right? Contact the school.`,
      ],
      action: { label: "To Leerplek", path: pages.wards },
    },
  });
