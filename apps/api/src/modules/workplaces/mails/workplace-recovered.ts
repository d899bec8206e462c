import type { MailWriter } from "../../../platform/mail/letter.ts";
import { waitingAtWorkplace } from "../mails.queries.ts";
import { holdLetters, type HoldNews } from "./hold-letters.ts";

/** Tells who waited at a blocked workplace, and their school, that the company may take learners again. */
export const workplaceRecovered: MailWriter = async (scope, job) =>
  holdLetters(scope, job, {
    waiting: await waitingAtWorkplace(scope.sql, job.id, ["PUBLISHED", "PAUSED", "FILLED"]),
    news,
  });

const news: HoldNews = {
  event: "recovered",
  toLearner: ({ kind, company }) => ({
    nl: {
      subject: `${company} mag weer leerlingen aannemen`,
      paragraphs: [
        `De erkenning van deze onderneming is weer in orde. ${kind === "application" ? "Je sollicitatie" : "Het voorstel van je school"} gaat verder waar het stond.`,
      ],
    },
    en: {
      subject: `${company} may take learners again`,
      paragraphs: [
        `The recognition of this company is in order again. ${kind === "application" ? "Your application" : "The proposal of your school"} goes on where it was.`,
      ],
    },
  }),
  toSchool: ({ kind, company, fullName }) => ({
    nl: {
      subject: `${company} mag weer leerlingen aannemen`,
      paragraphs: [
        `De erkenning van deze onderneming is weer in orde. ${kind === "application" ? `De sollicitatie van ${fullName}` : `Je voorstel voor ${fullName}`} gaat verder.`,
      ],
    },
    en: {
      subject: `${company} may take learners again`,
      paragraphs: [
        `The recognition of this company is in order again. ${kind === "application" ? `The application of ${fullName}` : `Your proposal for ${fullName}`} goes on.`,
      ],
    },
  }),
};
