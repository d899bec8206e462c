import { letterTo, type MailWriter } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfCompany } from "../../../platform/mail/people.queries.ts";
import { workplaceInMail } from "../mails.queries.ts";
import { workplaceFacts } from "./application-facts.ts";

/**
 * Tells the company that a candidate had everything erased, so that nobody looks for an application that is no longer there. The job names the workplace:
 * of the candidate nothing is left to tell. Several on one day at one workplace are one letter.
 */
export const applicationErased: MailWriter = async ({ sql, today }, job) => {
  const workplace = await workplaceInMail(sql, job.id);
  if (!workplace) return [];
  return (await peopleOfCompany(sql, workplace)).map((person) =>
    letterTo(person, `erased ${today}`, {
      nl: {
        subject: `Een sollicitatie is gewist: ${workplace.workplace}`,
        paragraphs: [
          "Een kandidaat liet alle gegevens wissen. De sollicitatie en een gepland gesprek zijn weg, en een plaats die vastgehouden werd, is weer vrij.",
          "Bewaarden jullie zelf nog gegevens van deze kandidaat? Wis die dan ook.",
        ],
        facts: workplaceFacts(workplace, "nl"),
        action: { label: "Bekijk de andere kandidaten", path: pages.candidates },
      },
      en: {
        subject: `An application was erased: ${workplace.workplace}`,
        paragraphs: [
          "A candidate had all data erased. The application and a planned interview are gone, and a place that was held is free again.",
          "Did you keep data of this candidate yourselves? Then erase it as well.",
        ],
        facts: workplaceFacts(workplace, "en"),
        action: { label: "See the other candidates", path: pages.candidates },
      },
    }),
  );
};
