import { day } from "@leerplek/domain/shared/time";
import { letterTo, type MailWriter } from "../../../platform/mail/letter.ts";
import { languageOf } from "../../../platform/mail/people.queries.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { dayInWords } from "../../../platform/mail/words.ts";
import { hashOfLinkToken } from "../../../platform/secret-link.ts";
import { giveLearnerToken } from "../learner-invitations.repository.ts";

/** Asks a parent or guardian to confirm, by a link that only this address gets. Opening it changes nothing. */
export const guardianInvited: MailWriter = async ({ sql }, job) => {
  const invitation = await giveLearnerToken(sql, { guardianshipId: job.id });
  if (!invitation) return [];
  const { token, email, name, userId, firstName, school, expiresOn } = invitation;
  const path = pages.learnerInvitation(token);
  const to = { part: "guardian", userId, name, email, language: languageOf(invitation.language) } as const;
  return [
    letterTo(to, hashOfLinkToken(token).slice(0, 12), {
      nl: {
        subject: `Bent u ouder of voogd van een leerling van ${school}?`,
        paragraphs: [
          `U staat op Leerplek als ouder of voogd van ${firstName}. Bevestigt u dat, dan ziet u de sollicitaties en gesprekken en beslist u mee over een aanbod, zolang ${firstName} minderjarig is.`,
          "Kent u deze leerling niet? Doe dan niets: zonder uw bevestiging ziet niemand iets.",
        ],
        facts: [
          ["School", school],
          ["Antwoord voor", dayInWords(day(expiresOn), "nl")],
        ],
        action: { label: "Bekijk en bevestig", path },
      },
      en: {
        subject: `Are you parent or guardian of a learner of ${school}?`,
        paragraphs: [
          `Leerplek knows you as parent or guardian of ${firstName}. When you confirm it, you see applications and interviews and decide on an offer together, as long as ${firstName} is a minor.`,
          "Do you not know this learner? Then do nothing: without your confirmation nobody sees anything.",
        ],
        facts: [
          ["School", school],
          ["Answer before", dayInWords(day(expiresOn), "en")],
        ],
        action: { label: "See and confirm", path },
      },
    }),
  ];
};
