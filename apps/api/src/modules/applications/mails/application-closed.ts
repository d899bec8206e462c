import { letterTo, others, type MailWriter } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { applicationInMail } from "../mails.queries.ts";
import { workplaceFacts } from "./application-facts.ts";

/** Tells the learner that the application ended because the company ended the workplace. */
export const applicationClosed: MailWriter = async ({ sql, today }, job) => {
  const application = await applicationInMail(sql, job.id);
  if (application?.status !== "CLOSED") return [];
  const people = await peopleOfLearner(sql, application.learnerId, today);
  return others(people ? [people.learner] : [], job).map((person) =>
    letterTo(person, application.version, {
      nl: {
        subject: `De werkplek bij ${application.company} is er niet meer`,
        paragraphs: [
          "De onderneming heeft deze werkplek afgesloten. Je sollicitatie stopt dus ook. Het ligt niet aan jou.",
          "Er zijn nog andere werkplekken voor jouw opleiding.",
        ],
        facts: workplaceFacts(application, "nl"),
        action: { label: "Zoek een andere werkplek", path: pages.workplaces },
      },
      en: {
        subject: `The workplace at ${application.company} is gone`,
        paragraphs: [
          "The company ended this workplace, so your application ends too. It is not because of you.",
          "There are other workplaces for your programme.",
        ],
        facts: workplaceFacts(application, "en"),
        action: { label: "Look for another workplace", path: pages.workplaces },
      },
    }),
  );
};
