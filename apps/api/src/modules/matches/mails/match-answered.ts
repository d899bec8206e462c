import { letterTo, others, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfLearner, personOfSchool } from "../../../platform/mail/people.queries.ts";
import { proposalInMail, type ProposalInMail } from "../mails.queries.ts";
import { proposalFacts } from "./proposal-facts.ts";

/**
 * Tells how a proposal ended. Confirmed, or declined by the company: the learner and the one who proposed. Declined by the learner: only the one who
 * proposed, because the company never knew. An application comes of a confirmed proposal, so a minor's guardian hears of that too.
 */
export const matchAnswered: MailWriter = async ({ sql, today }, job) => {
  const proposal = await proposalInMail(sql, job.id);
  if (!proposal || !["CONFIRMED", "DECLINED"].includes(proposal.status)) return [];
  const proposer = await personOfSchool(sql, proposal.proposedById);
  const people = await peopleOfLearner(sql, proposal.learnerId, today);
  const isConfirmed = proposal.status === "CONFIRMED";
  const isByLearner = !isConfirmed && !proposal.hasAgreed;
  return [
    ...others(people && !isByLearner ? [people.learner] : [], job).map((person) =>
      isConfirmed ? confirmedToLearner(person, proposal) : declinedToLearner(person, proposal),
    ),
    ...others(isConfirmed ? (people?.guardians ?? []) : [], job).map((person) => toGuardian(person, proposal)),
    ...others(proposer ? [proposer] : [], job).map((person) =>
      toProposer(person, proposal, isConfirmed ? "confirmed" : isByLearner ? "declined by the learner" : "declined"),
    ),
  ];
};

const confirmedToLearner = (person: Person, proposal: ProposalInMail): Letter =>
  letterTo(person, "confirmed", {
    nl: {
      subject: `Goed nieuws: ${proposal.company} wil je leren kennen`,
      paragraphs: ["De onderneming gaat in op het voorstel van je school. Kies een moment voor een gesprek."],
      facts: proposalFacts(proposal, "nl"),
      action: { label: "Kies een moment", path: pageOfLearner(proposal) },
    },
    en: {
      subject: `Good news: ${proposal.company} wants to meet you`,
      paragraphs: ["The company accepts your school's proposal. Pick a time for an interview."],
      facts: proposalFacts(proposal, "en"),
      action: { label: "Pick a time", path: pageOfLearner(proposal) },
    },
  });

const declinedToLearner = (person: Person, proposal: ProposalInMail): Letter =>
  letterTo(person, "declined", {
    nl: {
      subject: `Antwoord van ${proposal.company} op het voorstel van je school`,
      paragraphs: ["Deze keer is het niet gelukt. Je school en jij kunnen verder zoeken."],
      facts: proposalFacts(proposal, "nl"),
      action: { label: "Bekijk je voorstellen", path: pages.myProposals },
    },
    en: {
      subject: `Answer of ${proposal.company} to your school's proposal`,
      paragraphs: ["It did not work out this time. You and your school can look further."],
      facts: proposalFacts(proposal, "en"),
      action: { label: "See your proposals", path: pages.myProposals },
    },
  });

const toGuardian = (person: Person, proposal: ProposalInMail): Letter =>
  letterTo(person, "confirmed", {
    nl: {
      subject: `Kandidatuur voor een werkplek bij ${proposal.company}`,
      paragraphs: [
        `De school stelde ${proposal.firstName} voor een werkplek in duaal leren voor, en de onderneming wil kennismaken.`,
        "U hoeft nu niets te doen. We laten het u weten als er een gesprek gepland wordt of een plaats wordt aangeboden.",
      ],
      facts: proposalFacts(proposal, "nl"),
      action: { label: "Bekijk de werkplek", path: pages.workplace(proposal.workplaceId) },
    },
    en: {
      subject: `Candidacy for a workplace at ${proposal.company}`,
      paragraphs: [
        `The school proposed ${proposal.firstName} for a workplace in dual learning, and the company wants to meet.`,
        "There is nothing you have to do now. We will tell you when an interview is planned or a place is offered.",
      ],
      facts: proposalFacts(proposal, "en"),
      action: { label: "See the workplace", path: pages.workplace(proposal.workplaceId) },
    },
  });

type Ending = "confirmed" | "declined" | "declined by the learner";

const toProposer = (person: Person, proposal: ProposalInMail, ending: Ending): Letter => {
  const { company, fullName } = proposal;
  const sentences = {
    confirmed: {
      nl: `${company} zet ${fullName} op de lijst voor een gesprek.`,
      en: `${company} takes ${fullName} on its list for an interview.`,
    },
    declined: { nl: `${company} gaat niet in op het voorstel.`, en: `${company} does not accept the proposal.` },
    "declined by the learner": {
      nl: `${fullName} gaat niet in op je voorstel. De onderneming weet er niet van.`,
      en: `${fullName} does not accept your proposal. The company does not know of it.`,
    },
  }[ending];
  return letterTo(person, ending, {
    nl: {
      subject: `Antwoord op je voorstel voor ${proposal.workplace}`,
      paragraphs: [sentences.nl],
      facts: proposalFacts(proposal, "nl"),
      action: { label: "Bekijk je voorstellen", path: pages.schoolProposals },
    },
    en: {
      subject: `Answer to your proposal for ${proposal.workplace}`,
      paragraphs: [sentences.en],
      facts: proposalFacts(proposal, "en"),
      action: { label: "See your proposals", path: pages.schoolProposals },
    },
  });
};

const pageOfLearner = ({ applicationId }: ProposalInMail): string =>
  applicationId === null ? pages.myProposals : pages.myApplication(applicationId);
