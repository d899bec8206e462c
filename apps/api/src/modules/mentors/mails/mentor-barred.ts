import type { MailWriter } from "../../../platform/mail/letter.ts";
import { placeInMail } from "../mails.queries.ts";
import { placeLetters } from "./place-letters.ts";

/** Tells the company and the mentor of the partnership's decision, with its motive. */
export const mentorBarred: MailWriter = async (scope, job) => {
  const place = await placeInMail(scope.sql, job.id);
  if (place?.status !== "BARRED") return [];
  const quote = (from: string) => ({ quote: { from, text: place.motive ?? "" } });
  return placeLetters(
    scope,
    { place, job },
    {
      version: "barred",
      words: {
        nl: {
          subject: "Een mentor mag niet meer begeleiden",
          paragraphs: [
            "Het partnerschap besliste dat deze mentor voor deze opleiding in deze vestiging niet meer mag begeleiden.",
          ],
          ...quote("Motivering"),
        },
        en: {
          subject: "A mentor may no longer train learners",
          paragraphs: [
            "The partnership decided that this mentor may no longer train learners for this programme in this branch.",
          ],
          ...quote("Motive"),
        },
      },
    },
  );
};
