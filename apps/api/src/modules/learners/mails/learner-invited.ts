import { day } from "@leerplek/domain/shared/time";
import { letterTo, type MailWriter } from "../../../platform/mail/letter.ts";
import { languageOf } from "../../../platform/mail/people.queries.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { dayInWords } from "../../../platform/mail/words.ts";
import { hashOfLinkToken } from "../../../platform/secret-link.ts";
import { giveLearnerToken } from "../learner-invitations.repository.ts";

/** The link by which a learner makes an account. Opening it changes nothing: the page behind it asks a click. */
export const learnerInvited: MailWriter = async ({ sql }, job) => {
  const invitation = await giveLearnerToken(sql, { invitationId: job.id });
  if (!invitation) return [];
  const { token, email, userId, firstName, school, expiresOn } = invitation;
  const path = pages.learnerInvitation(token);
  const to = { part: "learner", userId, name: firstName, email, language: languageOf(invitation.language) } as const;
  return [
    // Each letter carries another token, so none may be taken for an earlier one.
    letterTo(to, hashOfLinkToken(token).slice(0, 12), {
      nl: {
        subject: "Zoek je werkplek met Leerplek",
        paragraphs: [
          `${school} schreef je in voor duaal leren. Maak je account: dan zoek je werkplekken, solliciteer je en volg je alles op één plaats.`,
        ],
        facts: [
          ["School", school],
          ["Antwoord voor", dayInWords(day(expiresOn), "nl")],
        ],
        action: { label: "Bekijk de uitnodiging", path },
      },
      en: {
        subject: "Find your workplace with Leerplek",
        paragraphs: [
          `${school} enrolled you for dual learning. Make your account: then you search workplaces, apply and follow everything in one place.`,
        ],
        facts: [
          ["School", school],
          ["Answer before", dayInWords(day(expiresOn), "en")],
        ],
        action: { label: "See the invitation", path },
      },
    }),
  ];
};
