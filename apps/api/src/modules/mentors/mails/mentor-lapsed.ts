import type { MailWriter } from "../../../platform/mail/letter.ts";
import { placeInMail } from "../mails.queries.ts";
import { dueInWords, placeLetters } from "./place-letters.ts";

/** Tells the company and the mentor that the term for the mentor training has passed, and what brings the mentor back. */
export const mentorLapsed: MailWriter = async (scope, job) => {
  const place = await placeInMail(scope.sql, job.id);
  if (place?.status !== "LAPSED") return [];
  return placeLetters(
    scope,
    { place, job },
    {
      version: `lapsed ${place.trainingDueOn}`,
      words: {
        nl: {
          subject: "De termijn voor de mentoropleiding is voorbij",
          paragraphs: [
            `De mentoropleiding moest klaar zijn op ${dueInWords(place, "nl")}. De mentor mag nu geen nieuwe leerlingen begeleiden.`,
            "Noteer het getuigschrift of een vrijstelling. Dan mag de mentor meteen weer, en komt ook de erkenning terug.",
          ],
        },
        en: {
          subject: "The term for the mentor training has passed",
          paragraphs: [
            `The mentor training had to be finished by ${dueInWords(place, "en")}. The mentor may not train new learners now.`,
            "Record the certificate or an exemption. Then the mentor may act again at once, and the recognition comes back too.",
          ],
        },
      },
    },
  );
};
