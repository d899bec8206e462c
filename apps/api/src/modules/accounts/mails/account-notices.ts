import { letterTo, type MailWriter } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { dayInWords } from "../../../platform/mail/words.ts";
import { lastPasskeyRemovalOf, newestPasskeyOf, userInMail } from "../mails.queries.ts";
import { accountPerson } from "./account-person.ts";

/** The owner hears of it, also when they did it: somebody else may have. The job names the person. */
export const passwordChanged: MailWriter = async ({ sql }, job) => {
  const user = await userInMail(sql, job.id);
  if (!user) return [];
  return [
    letterTo(accountPerson(user, user.email), `password ${user.passwordChangedAt}`, {
      nl: {
        subject: "Je wachtwoord is veranderd",
        paragraphs: [
          "Het wachtwoord van je account op Leerplek is veranderd. Wie elders aangemeld was, is dat niet meer.",
          'Was jij dat niet? Kies dan meteen een nieuw wachtwoord met "Wachtwoord vergeten".',
        ],
        action: { label: "Kies een nieuw wachtwoord", path: "/wachtwoord-vergeten" },
      },
      en: {
        subject: "Your password was changed",
        paragraphs: [
          "The password of your account on Leerplek was changed. Who was signed in elsewhere no longer is.",
          'Was it not you? Then choose a new password at once, with "Forgot password".',
        ],
        action: { label: "Choose a new password", path: "/wachtwoord-vergeten" },
      },
    }),
  ];
};

export const passkeyAdded: MailWriter = async ({ sql }, job) => {
  const user = await userInMail(sql, job.id);
  const passkey = await newestPasskeyOf(sql, job.id);
  if (!user || !passkey) return [];
  return [
    letterTo(accountPerson(user, user.email), `passkey ${passkey.id}`, {
      nl: {
        subject: "Er is een toegangssleutel bij je account gekomen",
        paragraphs: [
          "Met deze sleutel kan iemand zich bij je account aanmelden zonder wachtwoord.",
          "Was jij dat niet? Verwijder de sleutel dan en verander je wachtwoord.",
        ],
        facts: [["Toegangssleutel", passkey.name]],
        action: { label: "Bekijk je account", path: pages.account },
      },
      en: {
        subject: "A passkey was added to your account",
        paragraphs: [
          "With this passkey somebody can sign in to your account without a password.",
          "Was it not you? Then remove the passkey and change your password.",
        ],
        facts: [["Passkey", passkey.name]],
        action: { label: "See your account", path: pages.account },
      },
    }),
  ];
};

export const passkeyRemoved: MailWriter = async ({ sql }, job) => {
  const user = await userInMail(sql, job.id);
  if (!user) return [];
  return [
    letterTo(accountPerson(user, user.email), `passkey removed ${await lastPasskeyRemovalOf(sql, job.id)}`, {
      nl: {
        subject: "Er is een toegangssleutel van je account verwijderd",
        paragraphs: [
          "Met deze sleutel kan niemand zich nog bij je account aanmelden.",
          "Was jij dat niet? Verander dan je wachtwoord en meld je andere toestellen af.",
        ],
        action: { label: "Bekijk je account", path: pages.account },
      },
      en: {
        subject: "A passkey was removed from your account",
        paragraphs: [
          "Nobody can sign in to your account with this passkey any more.",
          "Was it not you? Then change your password and sign your other devices out.",
        ],
        action: { label: "See your account", path: pages.account },
      },
    }),
  ];
};

/** An account nobody uses goes after its term; the owner hears it a while before. Signing in is enough to keep it. The job names the person. */
export const accountInactive: MailWriter = async ({ sql }, job) => {
  const user = await userInMail(sql, job.id);
  if (!user?.goesOn) return [];
  return [
    letterTo(accountPerson(user, user.email), `goes ${user.goesOn}`, {
      nl: {
        subject: "Je account verdwijnt binnenkort",
        paragraphs: [
          "Je gebruikte je account op Leerplek al bijna twee jaar niet. Daarom wissen we het.",
          "Wil je het houden? Meld je dan één keer aan vóór die dag. Wil je het niet meer? Dan hoef je niets te doen.",
        ],
        facts: [["Verdwijnt vanaf", dayInWords(user.goesOn, "nl")]],
        action: { label: "Meld je aan", path: pages.signIn },
      },
      en: {
        subject: "Your account goes soon",
        paragraphs: [
          "You have not used your account on Leerplek for almost two years. That is why we erase it.",
          "Do you want to keep it? Then sign in once before that day. If you no longer want it, there is nothing you need to do.",
        ],
        facts: [["Goes from", dayInWords(user.goesOn, "en")]],
        action: { label: "Sign in", path: pages.signIn },
      },
    }),
  ];
};
