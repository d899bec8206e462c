import { letterTo, others, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfCompany, personOfSchool } from "../../../platform/mail/people.queries.ts";
import { dayInWords } from "../../../platform/mail/words.ts";
import { proposalInMail, type ProposalInMail } from "../mails.queries.ts";
import { proposalFacts } from "./proposal-facts.ts";

/** The learner agreed: tells the company of a candidate, and the one who proposed. The reason stays on the page: it may name the learner. */
export const matchAgreed: MailWriter = async ({ sql }, job) => {
  const proposal = await proposalInMail(sql, job.id);
  if (!proposal?.hasAgreed || !["LEARNER_OK", "CONFIRMED"].includes(proposal.status)) return [];
  const company = await peopleOfCompany(sql, proposal);
  const proposer = await personOfSchool(sql, proposal.proposedById);
  return others([...company, ...(proposer ? [proposer] : [])], job).map((person) =>
    person.part === "company" ? toCompany(person, proposal) : toProposer(person, proposal),
  );
};

const toCompany = (person: Person, proposal: ProposalInMail): Letter =>
  letterTo(person, "agreed", {
    nl: {
      subject: `Een school stelt een kandidaat voor: ${proposal.workplace}`,
      paragraphs: [
        `${proposal.provider} stelt ${proposal.candidate} voor, en die gaat akkoord.`,
        `Zet de kandidaat op jullie lijst of zeg neen, ten laatste op ${dayInWords(proposal.expiresOn, "nl")}.`,
      ],
      facts: proposalFacts(proposal, "nl"),
      action: { label: "Bekijk de kandidaat", path: pages.candidates },
    },
    en: {
      subject: `A school proposes a candidate: ${proposal.workplace}`,
      paragraphs: [
        `${proposal.provider} proposes ${proposal.candidate}, who agrees.`,
        `Take the candidate on your list or say no, by ${dayInWords(proposal.expiresOn, "en")} at the latest.`,
      ],
      facts: proposalFacts(proposal, "en"),
      action: { label: "See the candidate", path: pages.candidates },
    },
  });

const toProposer = (person: Person, proposal: ProposalInMail): Letter =>
  letterTo(person, "agreed", {
    nl: {
      subject: `Een leerling gaat akkoord met je voorstel: ${proposal.company}`,
      paragraphs: [`${proposal.fullName} gaat akkoord. De onderneming ziet de kandidaat nu en kan antwoorden.`],
      facts: proposalFacts(proposal, "nl"),
      action: { label: "Bekijk je voorstellen", path: pages.schoolProposals },
    },
    en: {
      subject: `A learner agrees to your proposal: ${proposal.company}`,
      paragraphs: [`${proposal.fullName} agrees. The company sees the candidate now and can answer.`],
      facts: proposalFacts(proposal, "en"),
      action: { label: "See your proposals", path: pages.schoolProposals },
    },
  });
