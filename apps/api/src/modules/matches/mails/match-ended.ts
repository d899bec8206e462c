import { letterTo, others, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfLearner, personOfSchool } from "../../../platform/mail/people.queries.ts";
import { proposalInMail, type ProposalInMail } from "../mails.queries.ts";
import { proposalFacts } from "./proposal-facts.ts";

/**
 * Tells the learner, and the one who proposed, that a proposal ended without an answer: its time ran out, or the school took it back. The company is not
 * told: it may never have known.
 */
export const matchEnded: MailWriter = async ({ sql, today }, job) => {
  const proposal = await proposalInMail(sql, job.id);
  if (!proposal || !["EXPIRED", "RETRACTED"].includes(proposal.status)) return [];
  const isExpired = proposal.status === "EXPIRED";
  const people = await peopleOfLearner(sql, proposal.learnerId, today);
  const proposer = await personOfSchool(sql, proposal.proposedById);
  return [
    ...others(people ? [people.learner] : [], job).map((person) => toLearner(person, proposal, isExpired)),
    ...others(proposer && isExpired ? [proposer] : [], job).map((person) => toProposer(person, proposal)),
  ];
};

const toLearner = (person: Person, proposal: ProposalInMail, isExpired: boolean): Letter =>
  letterTo(person, proposal.status, {
    nl: {
      subject: `Het voorstel voor ${proposal.company} is voorbij`,
      paragraphs: [
        proposal.isBlocked && isExpired
          ? "De onderneming mag nu geen leerlingen opleiden. Het ligt niet aan jou."
          : isExpired
            ? "De tijd om op dit voorstel van je school te antwoorden is om."
            : "Je school nam dit voorstel terug.",
        "Je kan zelf verder zoeken, en je school helpt je.",
      ],
      facts: proposalFacts(proposal, "nl"),
      action: { label: "Zoek een werkplek", path: pages.workplaces },
    },
    en: {
      subject: `The proposal for ${proposal.company} is over`,
      paragraphs: [
        proposal.isBlocked && isExpired
          ? "The company may not train learners now. It is not because of you."
          : isExpired
            ? "The time to answer this proposal of your school is up."
            : "Your school took this proposal back.",
        "You can look further yourself, and your school helps you.",
      ],
      facts: proposalFacts(proposal, "en"),
      action: { label: "Look for a workplace", path: pages.workplaces },
    },
  });

const toProposer = (person: Person, proposal: ProposalInMail): Letter => {
  const { fullName, company, hasAgreed, isBlocked } = proposal;
  return letterTo(person, proposal.status, {
    nl: {
      subject: `Je voorstel voor ${proposal.workplace} is verlopen`,
      paragraphs: [
        isBlocked
          ? `${company} mag nu geen leerlingen opleiden. Het voorstel voor ${fullName} is voorbij.`
          : `${hasAgreed ? company : fullName} antwoordde niet op tijd.`,
        "Je kan een nieuw voorstel doen.",
      ],
      facts: proposalFacts(proposal, "nl"),
      action: { label: "Bekijk je voorstellen", path: pages.schoolProposals },
    },
    en: {
      subject: `Your proposal for ${proposal.workplace} has expired`,
      paragraphs: [
        isBlocked
          ? `${company} may not train learners now. The proposal for ${fullName} is over.`
          : `${hasAgreed ? company : fullName} did not answer in time.`,
        "You can make a new proposal.",
      ],
      facts: proposalFacts(proposal, "en"),
      action: { label: "See your proposals", path: pages.schoolProposals },
    },
  });
};
