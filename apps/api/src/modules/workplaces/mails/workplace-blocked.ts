import { letterTo, others, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { applicationsAtBlockedWorkplace, type WaitingApplication } from "../mails.queries.ts";

/** Tells the learners who applied, once for each time, that the company may take nobody for now. Their applications stay. */
export const workplaceBlocked: MailWriter = async ({ sql, today }, job) => {
  const letters: Letter[] = [];
  for (const application of await applicationsAtBlockedWorkplace(sql, job.id)) {
    const people = await peopleOfLearner(sql, application.learnerId, today);
    for (const person of others(people ? [people.learner] : [], job))
      letters.push(toLearner(person, application, `blocked ${application.blockedOn}`));
  }
  return letters;
};

const toLearner = (person: Person, { id, workplace, company }: WaitingApplication, version: string): Letter =>
  letterTo(person, version, {
    nl: {
      subject: `Even wachten: ${company} mag nu geen leerlingen aannemen`,
      paragraphs: [
        "De erkenning van deze onderneming is nu niet in orde. Zolang dat zo is, kan daar niemand beginnen. Het ligt niet aan jou.",
        "Je sollicitatie blijft staan. Vraag raad aan je trajectbegeleider en zoek intussen gerust verder.",
      ],
      facts: [
        ["Werkplek", workplace],
        ["Onderneming", company],
      ],
      action: { label: "Bekijk je sollicitatie", path: pages.myApplication(id) },
    },
    en: {
      subject: `Wait a moment: ${company} may not take learners now`,
      paragraphs: [
        "The recognition of this company is not in order at the moment. As long as that is so, nobody can begin there. It is not because of you.",
        "Your application stays. Ask your counsellor for advice and do look further in the meantime.",
      ],
      facts: [
        ["Workplace", workplace],
        ["Company", company],
      ],
      action: { label: "See your application", path: pages.myApplication(id) },
    },
  });
