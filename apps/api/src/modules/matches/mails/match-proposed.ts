import { letterTo, others, type MailWriter } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { dayInWords } from "../../../platform/mail/words.ts";
import { proposalInMail } from "../mails.queries.ts";
import { proposalFacts } from "./proposal-facts.ts";

/** Tells the learner that the school proposes a workplace. The company hears nothing before the learner agrees. */
export const matchProposed: MailWriter = async ({ sql, today }, job) => {
  const proposal = await proposalInMail(sql, job.id);
  if (proposal?.status !== "PROPOSED") return [];
  const people = await peopleOfLearner(sql, proposal.learnerId, today);
  return others(people ? [people.learner] : [], job).map((person) =>
    letterTo(person, "proposed", {
      nl: {
        subject: "Je school stelt een werkplek voor",
        paragraphs: [
          `Je kan ja of nee zeggen tot en met ${dayInWords(proposal.expiresOn, "nl")}.`,
          "De onderneming weet nog van niets: ze hoort pas van jou als jij akkoord gaat.",
        ],
        facts: proposalFacts(proposal, "nl"),
        quote: { from: proposal.provider, text: proposal.reason },
        action: { label: "Bekijk het voorstel", path: pages.myProposals },
      },
      en: {
        subject: "Your school proposes a workplace",
        paragraphs: [
          `You can say yes or no until ${dayInWords(proposal.expiresOn, "en")}, that day included.`,
          "The company knows nothing yet: it only hears of you once you agree.",
        ],
        facts: proposalFacts(proposal, "en"),
        quote: { from: proposal.provider, text: proposal.reason },
        action: { label: "See the proposal", path: pages.myProposals },
      },
    }),
  );
};
