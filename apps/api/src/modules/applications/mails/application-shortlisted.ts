import type { ApplicationStatus } from "@leerplek/domain/applications/application";
import { letterTo, others, type MailWriter } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { applicationInMail } from "../mails.queries.ts";
import { workplaceFacts } from "./application-facts.ts";

const stillTrue: readonly ApplicationStatus[] = ["SHORTLISTED", "INTERVIEW_PLANNED"];

/** Invites the learner to choose a time for an interview. */
export const applicationShortlisted: MailWriter = async ({ sql, today }, job) => {
  const application = await applicationInMail(sql, job.id);
  if (!application || !stillTrue.includes(application.status)) return [];
  const people = await peopleOfLearner(sql, application.learnerId, today);
  return others(people ? [people.learner] : [], job).map((person) =>
    letterTo(person, "shortlisted", {
      nl: {
        subject: `Goed nieuws: ${application.company} wil je leren kennen`,
        paragraphs: ["Je sollicitatie is gekozen voor een gesprek. Kies zelf een moment dat jou past."],
        facts: workplaceFacts(application, "nl"),
        action: { label: "Kies een moment", path: pages.myApplication(application.id) },
      },
      en: {
        subject: `Good news: ${application.company} wants to meet you`,
        paragraphs: ["Your application was chosen for an interview. Pick a time that suits you."],
        facts: workplaceFacts(application, "en"),
        action: { label: "Pick a time", path: pages.myApplication(application.id) },
      },
    }),
  );
};
