import { letterTo, others, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { peopleOfCompany, peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { interviewInMail, type InterviewInMail } from "../mails.queries.ts";
import { interviewFacts, invitationFor, pageOf } from "./interview-letter.ts";

/** Takes the appointment out of the calendars of learner and company, whoever cancelled, and tells a minor's guardian. */
export const interviewCancelled: MailWriter = async ({ sql, today }, job) => {
  const interview = await interviewInMail(sql, job.id);
  if (interview?.status !== "CANCELLED") return [];
  const company = await peopleOfCompany(sql, interview);
  const people = await peopleOfLearner(sql, interview.learnerId, today);
  const isByLearner = people !== null && people.learner.userId !== null && people.learner.userId === job.actorId;
  return [
    ...(people ? [toLearner(people.learner, interview, isByLearner)] : []),
    ...company.map((person) => toCompany(person, interview)),
    ...others(people?.guardians ?? [], job).map((person) => toGuardian(person, interview)),
  ];
};

const versionOf = ({ calendarSequence }: InterviewInMail): string => `cancelled ${calendarSequence}`;

const isOpen = ({ slotStatus }: InterviewInMail): boolean => slotStatus === "OPEN";

const toLearner = (person: Person, interview: InterviewInMail, isByLearner: boolean): Letter => {
  const mayChooseAgain = interview.applicationStatus === "SHORTLISTED";
  const who = isByLearner
    ? { nl: "Je hebt het gesprek afgezegd.", en: "You cancelled the interview." }
    : { nl: "De onderneming heeft het gesprek afgezegd.", en: "The company cancelled the interview." };
  return letterTo(
    person,
    versionOf(interview),
    {
      nl: {
        subject: `Je gesprek bij ${interview.company} gaat niet door`,
        paragraphs: [
          `${who.nl}${mayChooseAgain ? " Je kan een ander moment kiezen als de onderneming er nog openzet." : ""}`,
        ],
        facts: interviewFacts(interview, "nl"),
        action: { label: "Bekijk je sollicitatie", path: pageOf(person, interview) },
      },
      en: {
        subject: `Your interview at ${interview.company} is cancelled`,
        paragraphs: [`${who.en}${mayChooseAgain ? " You can pick another time if the company has one open." : ""}`],
        facts: interviewFacts(interview, "en"),
        action: { label: "See your application", path: pageOf(person, interview) },
      },
    },
    invitationFor(person, interview, "CANCEL"),
  );
};

const toCompany = (person: Person, interview: InterviewInMail): Letter =>
  letterTo(
    person,
    versionOf(interview),
    {
      nl: {
        subject: `Gesprek afgezegd voor ${interview.workplace}`,
        paragraphs: [
          `Het intakegesprek met ${interview.candidate} gaat niet door.${isOpen(interview) ? " Het moment staat weer open." : ""}`,
        ],
        facts: interviewFacts(interview, "nl"),
        action: { label: "Bekijk je gesprekken", path: pageOf(person, interview) },
      },
      en: {
        subject: `Interview cancelled for ${interview.workplace}`,
        paragraphs: [
          `The interview with ${interview.candidate} will not take place.${isOpen(interview) ? " The time is open again." : ""}`,
        ],
        facts: interviewFacts(interview, "en"),
        action: { label: "See your interviews", path: pageOf(person, interview) },
      },
    },
    invitationFor(person, interview, "CANCEL"),
  );

const toGuardian = (person: Person, interview: InterviewInMail): Letter =>
  letterTo(person, versionOf(interview), {
    nl: {
      subject: `Gesprek afgezegd bij ${interview.company}`,
      paragraphs: [`Het gesprek van ${interview.firstName} over een werkplek gaat niet door.`],
      facts: interviewFacts(interview, "nl"),
      action: { label: "Bekijk de sollicitatie", path: pageOf(person, interview) },
    },
    en: {
      subject: `Interview cancelled at ${interview.company}`,
      paragraphs: [`${interview.firstName}'s interview about a workplace will not take place.`],
      facts: interviewFacts(interview, "en"),
      action: { label: "See the application", path: pageOf(person, interview) },
    },
  });
