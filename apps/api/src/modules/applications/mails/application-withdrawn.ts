import { letterTo, others, type MailWriter } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfCompany } from "../../../platform/mail/people.queries.ts";
import { applicationInMail } from "../mails.queries.ts";
import { workplaceFacts } from "./application-facts.ts";

/** Tells the company that a candidate stepped back, or took a place elsewhere. The name is no longer theirs to know: one letter of it is left. */
export const applicationWithdrawn: MailWriter = async ({ sql }, job) => {
  const application = await applicationInMail(sql, job.id);
  if (!application || !["WITHDRAWN", "SUPERSEDED"].includes(application.status)) return [];
  const isPlaced = application.status === "SUPERSEDED";
  const company = others(await peopleOfCompany(sql, application), job);
  return company.map((person) =>
    letterTo(person, application.version, {
      nl: {
        subject: `Een kandidaat trok zich terug: ${application.workplace}`,
        paragraphs: [
          `${application.candidate} ${isPlaced ? "heeft een plaats bij een andere onderneming" : "heeft de sollicitatie ingetrokken"}. Jullie hoeven niets meer te doen.`,
        ],
        facts: workplaceFacts(application, "nl"),
        action: { label: "Bekijk de andere kandidaten", path: pages.candidates },
      },
      en: {
        subject: `A candidate stepped back: ${application.workplace}`,
        paragraphs: [
          `${application.candidate} ${isPlaced ? "has a place at another company" : "withdrew the application"}. There is nothing left for you to do.`,
        ],
        facts: workplaceFacts(application, "en"),
        action: { label: "See the other candidates", path: pages.candidates },
      },
    }),
  );
};
