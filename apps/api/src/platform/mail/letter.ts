import type { Sql } from "postgres";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { MailJob } from "../jobs.ts";

export const languages = ["nl", "en"] as const;
export type Language = (typeof languages)[number];

/** What somebody is in a mail: it decides how much may be said, and why they get it. */
export type Part = "learner" | "guardian" | "counsellor" | "company" | "recognition" | "invited" | "account";

/** Somebody to write to. */
export interface Person {
  readonly part: Part;
  /** Null for a guardian without an account. */
  readonly userId: string | null;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** The organisation in whose name the person gets it, as an outside id: who works for several is offered to act for this one. */
  readonly organisationId?: string;
}

/** What a letter says, in plain text: the layout escapes it. A subject names no person: it is read on locked screens. */
export interface LetterText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Label and value, in order. */
  readonly facts?: readonly (readonly [label: string, value: string])[];
  /** What somebody wrote, word for word. */
  readonly quote?: { readonly from: string; readonly text: string };
  /** A page of ours that shows more. Following it changes nothing. */
  readonly action: { readonly label: string; readonly path: string };
}

export interface Letter {
  readonly to: Person;
  readonly text: LetterText;
  /** Which state of the row it tells of: a later change is another mail, a retry is not. */
  readonly version: string;
  readonly invitation?: Invitation;
}

/** An appointment for the calendar of the one it is sent to. */
export interface Invitation {
  readonly method: "REQUEST" | "CANCEL";
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly changedAt: Date;
  readonly summary: string;
  readonly location: string;
  readonly path: string;
}

export interface MailScope {
  readonly sql: Sql;
  /** Today in Flanders. */
  readonly today: LocalDate;
}

/** Reads the row again and writes what there is to tell, to whom; nothing when it is no longer true. */
export type MailWriter = (scope: MailScope, job: MailJob) => Promise<readonly Letter[]>;

/** A letter in the language of the person. */
export const letterTo = (
  to: Person,
  version: string,
  texts: Readonly<Record<Language, LetterText>>,
  invitation?: Invitation,
): Letter => {
  const text = texts[to.language];
  const action = { ...text.action, path: pathFor(to, text.action.path) };
  return { to, version, text: { ...text, action }, ...(invitation && { invitation }) };
};

/** Names the organisation in a link to a list; what has an id in its address is known by that (`otherOrganisation`). */
function pathFor({ organisationId }: Person, path: string): string {
  if (!organisationId || path.includes("_") || path.includes("#")) return path;
  return `${path}${path.includes("?") ? "&" : "?"}organisatie=${organisationId}`;
}

/** Everybody but the one who did it: nobody is told of their own deed. */
export const others = <Each extends Person>(people: readonly Each[], { actorId }: MailJob): readonly Each[] =>
  people.filter(({ userId }) => userId === null || userId !== actorId);
