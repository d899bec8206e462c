import type { InterviewMode } from "@leerplek/domain/interviews/interview";
import type { Invitation, Language, LetterText, Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { appointmentInWords } from "../../../platform/mail/words.ts";
import type { InterviewInMail } from "../mails.queries.ts";

const modes: Readonly<Record<InterviewMode, Readonly<Record<Language, string>>>> = {
  ON_SITE: { nl: "ter plaatse", en: "on site" },
  PHONE: { nl: "per telefoon", en: "by telephone" },
  VIDEO: { nl: "per video", en: "by video" },
};

/** When, where and for which workplace. */
export function interviewFacts(interview: InterviewInMail, language: Language): NonNullable<LetterText["facts"]> {
  const when = appointmentInWords(interview.startsAt, interview.endsAt, language);
  const where = `${interview.place} (${modes[interview.mode][language]})`;
  return language === "nl"
    ? [
        ["Wanneer", when],
        ["Waar", where],
        ["Werkplek", interview.workplace],
        ["Onderneming", interview.company],
      ]
    : [
        ["When", when],
        ["Where", where],
        ["Workplace", interview.workplace],
        ["Company", interview.company],
      ];
}

/** The page of ours on which this person finds the interview. */
export function pageOf(person: Person, interview: InterviewInMail): string {
  if (person.part === "company") return pages.interviews;
  return person.part === "guardian"
    ? pages.wardApplication(interview.learnerId, interview.applicationId)
    : pages.myApplication(interview.applicationId);
}

/** The appointment for the person's calendar; the title tells whom they meet. */
export function invitationFor(person: Person, interview: InterviewInMail, method: Invitation["method"]): Invitation {
  const { company, candidate, workplace } = interview;
  const summary: Readonly<Record<Language, string>> =
    person.part === "company"
      ? { nl: `Intakegesprek met ${candidate} (${workplace})`, en: `Interview with ${candidate} (${workplace})` }
      : { nl: `Intakegesprek bij ${company} (${workplace})`, en: `Interview at ${company} (${workplace})` };
  return {
    method,
    uid: interview.calendarUid,
    sequence: interview.calendarSequence,
    startsAt: interview.startsAt,
    endsAt: interview.endsAt,
    changedAt: interview.changedAt,
    summary: summary[person.language],
    location: interview.place,
    path: pageOf(person, interview),
  };
}
