import { pages } from "../../../platform/mail/pages.ts";
import { writerOfLink } from "./account-person.ts";

/** The link somebody asked for to sign in without a password. */
export const signInLink = writerOfLink((token) => ({
  nl: {
    subject: "Je link om je aan te melden",
    paragraphs: [
      "Je vroeg een link om je aan te melden bij Leerplek. Hij werkt één keer, tien minuten lang, en alleen in de browser waarin je hem vroeg.",
      "Vroeg je geen link? Dan hoef je niets te doen. Geef deze mail aan niemand door.",
    ],
    action: { label: "Meld je aan", path: pages.signInLink(token) },
  },
  en: {
    subject: "Your link to sign in",
    paragraphs: [
      "You asked for a link to sign in to Leerplek. It works once, for ten minutes, and only in the browser you asked it in.",
      "Did you not ask for a link? Then there is nothing you need to do. Give this mail to nobody.",
    ],
    action: { label: "Sign in", path: pages.signInLink(token) },
  },
}));
