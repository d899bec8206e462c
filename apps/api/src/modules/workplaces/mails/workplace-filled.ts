import { letterTo, others, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { applicationsAtFullWorkplace, type WaitingApplication } from "../mails.queries.ts";

/** Tells the learners who still wait that every place has a candidate, so that they look further. Their applications stay open. */
export const workplaceFilled: MailWriter = async ({ sql, today }, job) => {
  const letters: Letter[] = [];
  for (const application of await applicationsAtFullWorkplace(sql, job.id)) {
    const people = await peopleOfLearner(sql, application.learnerId, today);
    for (const person of others(people ? [people.learner] : [], job)) letters.push(toLearner(person, application));
  }
  return letters;
};

const toLearner = (person: Person, { id, workplace, company }: WaitingApplication): Letter =>
  letterTo(person, "filled", {
    nl: {
      subject: `Voor nu zijn alle plaatsen bezet bij ${company}`,
      paragraphs: [
        "Voor elke plaats is er nu een kandidaat. Je sollicitatie blijft staan: komt er een plaats vrij, dan telt ze nog mee.",
        "Zoek intussen gerust verder.",
      ],
      facts: [
        ["Werkplek", workplace],
        ["Onderneming", company],
      ],
      action: { label: "Bekijk je sollicitatie", path: pages.myApplication(id) },
    },
    en: {
      subject: `For now all places are taken at ${company}`,
      paragraphs: [
        "Every place has a candidate now. Your application stays: if a place comes free, it still counts.",
        "Do look further in the meantime.",
      ],
      facts: [
        ["Workplace", workplace],
        ["Company", company],
      ],
      action: { label: "See your application", path: pages.myApplication(id) },
    },
  });
