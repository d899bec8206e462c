import { pages } from "../../../platform/mail/pages.ts";
import { writerOfLink } from "./account-person.ts";

/** The link to choose a new password. */
export const passwordResetLink = writerOfLink((token) => ({
  nl: {
    subject: "Kies een nieuw wachtwoord",
    paragraphs: [
      "Met deze link kies je een nieuw wachtwoord. Hij werkt één keer, een uur lang. Daarna ben je op al je toestellen afgemeld.",
      "Vroeg je dit niet? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.",
    ],
    action: { label: "Kies een nieuw wachtwoord", path: pages.newPassword(token) },
  },
  en: {
    subject: "Choose a new password",
    paragraphs: [
      "With this link you choose a new password. It works once, for an hour. After that you are signed out on all your devices.",
      "Did you not ask for this? Then there is nothing you need to do: your password stays as it is.",
    ],
    action: { label: "Choose a new password", path: pages.newPassword(token) },
  },
}));
