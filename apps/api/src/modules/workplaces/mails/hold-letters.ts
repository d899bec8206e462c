import {
  letterTo,
  others,
  type Language,
  type Letter,
  type LetterText,
  type MailScope,
  type Person,
} from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { peopleOfLearner, personOfSchool } from "../../../platform/mail/people.queries.ts";
import type { MailJob } from "../../../platform/jobs.ts";
import type { WaitingLearner } from "../mails.queries.ts";

type Words = Readonly<Record<Language, Pick<LetterText, "subject" | "paragraphs">>>;

/** What happened at the workplace, as the learner is told and as the school is. */
export interface HoldNews {
  readonly event: "blocked" | "recovered";
  readonly toLearner: (waiting: WaitingLearner) => Words;
  readonly toSchool: (waiting: WaitingLearner) => Words;
}

/** A letter to each learner who waits at a workplace, and one to the school: the counsellor, or who made the proposal. */
export async function holdLetters(
  { sql, today }: MailScope,
  job: MailJob,
  { waiting, news }: { readonly waiting: readonly WaitingLearner[]; readonly news: HoldNews },
): Promise<Letter[]> {
  const letters: Letter[] = [];
  for (const each of waiting) {
    const people = await peopleOfLearner(sql, each.learnerId, today);
    const school = each.proposedById === null ? people?.counsellor : await personOfSchool(sql, each.proposedById);
    const [learnerPage, schoolPage] = pagesOf(each);
    for (const person of others(people ? [people.learner] : [], job))
      letters.push(letter(person, { ...each, words: news.toLearner(each), action: learnerPage, event: news.event }));
    for (const person of others(school ? [school] : [], job))
      letters.push(letter(person, { ...each, words: news.toSchool(each), action: schoolPage, event: news.event }));
  }
  return letters;
}

interface Action {
  readonly path: string;
  readonly label: Readonly<Record<Language, string>>;
}

/** Where the learner sees more, and where the school does. */
const pagesOf = ({ kind, id, learnerId }: WaitingLearner): readonly [Action, Action] =>
  kind === "application"
    ? [
        { path: pages.myApplication(id), label: { nl: "Bekijk je sollicitatie", en: "See your application" } },
        { path: pages.learner(learnerId), label: { nl: "Bekijk de leerling", en: "See the learner" } },
      ]
    : [
        { path: pages.myProposals, label: { nl: "Bekijk het voorstel", en: "See the proposal" } },
        { path: pages.schoolProposals, label: { nl: "Bekijk je voorstellen", en: "See your proposals" } },
      ];

interface Content extends WaitingLearner, Pick<HoldNews, "event"> {
  readonly words: Words;
  readonly action: Action;
}

function letter(person: Person, { words, action, event, id, changedAt, workplace, company }: Content): Letter {
  const text = (language: Language): LetterText => ({
    ...words[language],
    facts: [
      [language === "nl" ? "Werkplek" : "Workplace", workplace],
      [language === "nl" ? "Onderneming" : "Company", company],
    ],
    action: { label: action.label[language], path: action.path },
  });
  return letterTo(person, `${event} ${changedAt} ${id}`, { nl: text("nl"), en: text("en") });
}
