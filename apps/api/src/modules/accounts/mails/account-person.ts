import {
  languages,
  type Letter,
  type LetterText,
  type MailWriter,
  type Person,
} from "../../../platform/mail/letter.ts";
import { letterTo, type Language } from "../../../platform/mail/letter.ts";
import { giveToken } from "../account-links.repository.ts";
import { hashOfToken } from "../session-token.ts";

interface Owner {
  readonly userId: string;
  readonly name: string;
  readonly language: string;
}

/** The owner of an account at one of their addresses. */
export const accountPerson = ({ userId, name, language }: Owner, email: string): Person => ({
  part: "account",
  userId,
  name,
  email,
  language: languages.find((each) => each === language) ?? "nl",
});

/** A letter with a link that works once. Each has a version of its own: one sent again carries another token, and must not be taken for the first. */
export function linkLetter(to: Person, token: string, texts: Readonly<Record<Language, LetterText>>): Letter {
  return letterTo(to, hashOfToken(token).slice(0, 12), texts);
}

/** Writes the letter of the link the job names, when there is an account for it. */
export const writerOfLink =
  (textsOf: (token: string) => Readonly<Record<Language, LetterText>>): MailWriter =>
  async ({ sql }, job) => {
    const link = await giveToken(sql, job.id);
    return link ? [linkLetter(accountPerson(link, link.email), link.token, textsOf(link.token))] : [];
  };
