import { day } from "@leerplek/domain/shared/time";
import type { Role } from "@leerplek/domain/shared/viewer";
import { languages, letterTo, type Language, type MailWriter } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { dayInWords } from "../../../platform/mail/words.ts";
import { hashOfLinkToken } from "../../../platform/secret-link.ts";
import { giveInvitationToken } from "../invitations.repository.ts";

/** The link by which somebody becomes a member of an organisation. Opening it changes nothing: the page behind it asks a click. */
export const memberInvited: MailWriter = async ({ sql, today }, job) => {
  const invitation = await giveInvitationToken(sql, job.id, today);
  if (!invitation) return [];
  const { token, email, name, userId, role, invitedBy, expiresOn } = invitation;
  const path = pages.invitation(token);
  const organisation = (language: Language): string => invitation.organisation ?? government[language];
  const facts = (language: Language) =>
    [
      [words[language].organisation, organisation(language)],
      [words[language].role, roleWords[language][role]],
      [words[language].until, dayInWords(day(expiresOn), language)],
    ] as const;
  return [
    letterTo(
      {
        part: "invited",
        userId,
        name,
        email,
        language: languages.find((each) => each === invitation.language) ?? "nl",
      },
      // Each letter carries another token, so none may be taken for an earlier one.
      hashOfLinkToken(token).slice(0, 12),
      {
        nl: {
          subject: `Uitnodiging voor ${organisation("nl")}`,
          paragraphs: [
            `${invitedBy} nodigt je uit om mee te werken in Leerplek. Bekijk de uitnodiging en beslis zelf.`,
          ],
          facts: facts("nl"),
          action: { label: "Bekijk de uitnodiging", path },
        },
        en: {
          subject: `Invitation to ${organisation("en")}`,
          paragraphs: [`${invitedBy} invites you to work together in Leerplek. See the invitation and decide.`],
          facts: facts("en"),
          action: { label: "See the invitation", path },
        },
      },
    ),
  ];
};

const government: Readonly<Record<Language, string>> = {
  nl: "het beheer van Leerplek",
  en: "Leerplek's administration",
};
const words: Readonly<Record<Language, Readonly<Record<"organisation" | "role" | "until", string>>>> = {
  nl: { organisation: "Organisatie", role: "Rol", until: "De link werkt tot en met" },
  en: { organisation: "Organisation", role: "Role", until: "The link works up to" },
};
const roleWords: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  nl: {
    LEARNER: "Leerling",
    GUARDIAN: "Ouder of voogd",
    COMPANY_ADMIN: "Beheerder van de onderneming",
    MENTOR: "Mentor",
    COUNSELLOR: "Trajectbegeleider",
    PROVIDER_ADMIN: "Beheerder van de school",
    RECOGNITION_OFFICER: "Dossierbehandelaar",
    GOV_ADMIN: "Beheerder",
  },
  en: {
    LEARNER: "Learner",
    GUARDIAN: "Parent or guardian",
    COMPANY_ADMIN: "Administrator of the company",
    MENTOR: "Mentor",
    COUNSELLOR: "Pathway counsellor",
    PROVIDER_ADMIN: "Administrator of the school",
    RECOGNITION_OFFICER: "Case officer",
    GOV_ADMIN: "Administrator",
  },
};
