import { letterTo, others, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { peopleOfCompany, peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { interviewInMail, type InterviewInMail } from "../mails.queries.ts";
import { interviewFacts, invitationFor, pageOf } from "./interview-letter.ts";

/**
 * Sends the appointment to the learner and the company, and tells a minor's guardian. Whoever booked gets it too: it is not news but the entry for
 * the calendar, which is taken back the same way.
 */
export const interviewBooked: MailWriter = async ({ sql, today }, job) => {
  const interview = await interviewInMail(sql, job.id);
  if (interview?.status !== "SCHEDULED") return [];
  const company = await peopleOfCompany(sql, interview);
  const people = await peopleOfLearner(sql, interview.learnerId, today);
  return [
    ...(people ? [toLearner(people.learner, interview)] : []),
    ...company.map((person) => toCompany(person, interview)),
    ...others(people?.guardians ?? [], job).map((person) => toGuardian(person, interview)),
  ];
};

const versionOf = ({ calendarSequence }: InterviewInMail): string => `booked ${calendarSequence}`;

const toLearner = (person: Person, interview: InterviewInMail): Letter =>
  letterTo(
    person,
    versionOf(interview),
    {
      nl: {
        subject: `Je gesprek bij ${interview.company} staat vast`,
        paragraphs: ["Zet het in je agenda met het bestand in deze mail. Kan je toch niet? Zeg het dan op tijd af."],
        facts: interviewFacts(interview, "nl"),
        action: { label: "Bekijk je gesprek", path: pageOf(person, interview) },
      },
      en: {
        subject: `Your interview at ${interview.company} is planned`,
        paragraphs: ["Put it in your calendar with the file in this mail. Can you not come after all? Cancel in time."],
        facts: interviewFacts(interview, "en"),
        action: { label: "See your interview", path: pageOf(person, interview) },
      },
    },
    invitationFor(person, interview, "REQUEST"),
  );

const toCompany = (person: Person, interview: InterviewInMail): Letter =>
  letterTo(
    person,
    versionOf(interview),
    {
      nl: {
        subject: `Gesprek gepland voor ${interview.workplace}`,
        paragraphs: [
          `${interview.candidate} heeft een intakegesprek met jullie geboekt. Het bestand is voor je agenda.`,
        ],
        facts: interviewFacts(interview, "nl"),
        action: { label: "Bekijk je gesprekken", path: pageOf(person, interview) },
      },
      en: {
        subject: `Interview planned for ${interview.workplace}`,
        paragraphs: [`You will meet ${interview.candidate} for an interview. The file is for your calendar.`],
        facts: interviewFacts(interview, "en"),
        action: { label: "See your interviews", path: pageOf(person, interview) },
      },
    },
    invitationFor(person, interview, "REQUEST"),
  );

const toGuardian = (person: Person, interview: InterviewInMail): Letter =>
  letterTo(person, versionOf(interview), {
    nl: {
      subject: `Gesprek gepland bij ${interview.company}`,
      paragraphs: [`${interview.firstName} heeft een gesprek over een werkplek in duaal leren. U hoeft niets te doen.`],
      facts: interviewFacts(interview, "nl"),
      action: { label: "Bekijk de sollicitatie", path: pageOf(person, interview) },
    },
    en: {
      subject: `Interview planned at ${interview.company}`,
      paragraphs: [
        `${interview.firstName} has an interview about a workplace in dual learning. There is nothing you have to do.`,
      ],
      facts: interviewFacts(interview, "en"),
      action: { label: "See the application", path: pageOf(person, interview) },
    },
  });
