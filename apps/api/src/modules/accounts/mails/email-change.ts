import { letterTo, type MailWriter } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { giveToken, openLinkOf } from "../account-links.repository.ts";
import { userInMail } from "../mails.queries.ts";
import { accountPerson, linkLetter } from "./account-person.ts";

/** To the new address: the link that makes it the address of the account. To the old one: what was asked. The job names the person. */
export const emailChangeAsked: MailWriter = async ({ sql }, job) => {
  const user = await userInMail(sql, job.id);
  const linkId = await openLinkOf(sql, job.id, "CONFIRM_EMAIL");
  const link = linkId && (await giveToken(sql, linkId));
  if (!user || !link) return [];
  return [
    linkLetter(accountPerson(user, link.email), link.token, {
      nl: {
        subject: "Bevestig je nieuwe e-mailadres",
        paragraphs: [
          "Je wil dit adres gebruiken voor je account op Leerplek. Bevestig het binnen een dag.",
          "Vroeg je dit niet? Dan hoef je niets te doen.",
        ],
        action: { label: "Bevestig dit adres", path: pages.confirmEmail(link.token) },
      },
      en: {
        subject: "Confirm your new e-mail address",
        paragraphs: [
          "You want to use this address for your account on Leerplek. Confirm it within a day.",
          "Did you not ask for this? Then there is nothing you need to do.",
        ],
        action: { label: "Confirm this address", path: pages.confirmEmail(link.token) },
      },
    }),
    letterTo(accountPerson(user, user.email), `asked ${linkId}`, {
      nl: {
        subject: "Er is een ander e-mailadres gevraagd",
        paragraphs: [
          "Iemand die bij je account is aangemeld, wil er een ander e-mailadres aan geven. Zolang dat adres niet bevestigd is, verandert er niets.",
          "Was jij dat niet? Verander dan nu je wachtwoord. Zo wordt iedereen afgemeld en vervalt de vraag.",
        ],
        action: { label: "Naar je account", path: pages.account },
      },
      en: {
        subject: "Another e-mail address was asked for",
        paragraphs: [
          "Somebody who is signed in to your account wants to give it another e-mail address. Nothing changes until that address is confirmed.",
          "Was it not you? Then change your password now. Everybody is signed out and the request ends.",
        ],
        action: { label: "To your account", path: pages.account },
      },
    }),
  ];
};

/** To the old address: a way back, for a week. To the new one: that it is done. The job names the person. */
export const emailChanged: MailWriter = async ({ sql }, job) => {
  const user = await userInMail(sql, job.id);
  const linkId = await openLinkOf(sql, job.id, "RESTORE_EMAIL");
  const link = linkId && (await giveToken(sql, linkId));
  if (!user || !link) return [];
  return [
    linkLetter(accountPerson(user, link.email), link.token, {
      nl: {
        subject: "Je e-mailadres is veranderd",
        paragraphs: [
          "Je account op Leerplek heeft nu een ander e-mailadres. Mails komen niet meer op dit adres aan.",
          "Was jij dat niet? Zet je adres dan terug. Dat kan zeven dagen lang. Je wordt overal afgemeld en kiest een nieuw wachtwoord.",
        ],
        action: { label: "Zet mijn adres terug", path: pages.restoreEmail(link.token) },
      },
      en: {
        subject: "Your e-mail address was changed",
        paragraphs: [
          "Your account on Leerplek has another e-mail address now. Mails no longer come to this address.",
          "Was it not you? Then put your address back. You can for seven days. You are signed out everywhere and choose a new password.",
        ],
        action: { label: "Put my address back", path: pages.restoreEmail(link.token) },
      },
    }),
    letterTo(accountPerson(user, user.email), `changed ${linkId}`, {
      nl: {
        subject: "Dit is nu je e-mailadres op Leerplek",
        paragraphs: ["Je meldt je voortaan met dit adres aan, en mails van Leerplek komen hier."],
        action: { label: "Naar je account", path: pages.account },
      },
      en: {
        subject: "This is your e-mail address on Leerplek now",
        paragraphs: ["From now on you sign in with this address, and mails of Leerplek come here."],
        action: { label: "To your account", path: pages.account },
      },
    }),
  ];
};
