import type { MailWriter } from "../../../platform/mail/letter.ts";
import { waitingAtWorkplace } from "../mails.queries.ts";
import { holdLetters, type HoldNews } from "./hold-letters.ts";

/** Tells the learners who applied or were proposed, and their school, that the company may take nobody for now. What they sent stays. */
export const workplaceBlocked: MailWriter = async (scope, job) =>
  holdLetters(scope, job, { waiting: await waitingAtWorkplace(scope.sql, job.id, ["BLOCKED"]), news });

const news: HoldNews = {
  event: "blocked",
  toLearner: ({ kind, company }) => ({
    nl: {
      subject: `Even wachten: ${company} mag nu geen leerlingen aannemen`,
      paragraphs: [
        "De erkenning van deze onderneming is nu niet in orde. Zolang dat zo is, kan daar niemand beginnen. Het ligt niet aan jou.",
        kind === "application"
          ? "Je sollicitatie blijft staan. Een gesprek dat gepland is ook, tenzij de onderneming het afzegt."
          : "Het voorstel van je school blijft staan.",
        "Vraag raad aan je trajectbegeleider en zoek intussen gerust verder.",
      ],
    },
    en: {
      subject: `Wait a moment: ${company} may not take learners now`,
      paragraphs: [
        "The recognition of this company is not in order at the moment. As long as that is so, nobody can begin there. It is not because of you.",
        kind === "application"
          ? "Your application stays. So does an interview that is planned, unless the company cancels it."
          : "The proposal of your school stays.",
        "Ask your counsellor for advice and do look further in the meantime.",
      ],
    },
  }),
  toSchool: ({ kind, company, fullName }) => ({
    nl: {
      subject: `${company} mag nu geen leerlingen aannemen`,
      paragraphs: [
        `De erkenning van deze onderneming is nu niet in orde. ${kind === "application" ? `De sollicitatie van ${fullName}` : `Je voorstel voor ${fullName}`} blijft staan, maar niemand kan daar beginnen zolang dat zo is.`,
        "We laten het weten als de werkplek terugkomt.",
      ],
    },
    en: {
      subject: `${company} may not take learners now`,
      paragraphs: [
        `The recognition of this company is not in order at the moment. ${kind === "application" ? `The application of ${fullName}` : `Your proposal for ${fullName}`} stays, but nobody can begin there as long as that is so.`,
        "We will tell you when the workplace comes back.",
      ],
    },
  }),
};
