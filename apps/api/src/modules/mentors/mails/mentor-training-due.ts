import { day, daysBetween } from "@leerplek/domain/shared/time";
import type { MailWriter } from "../../../platform/mail/letter.ts";
import { placeInMail } from "../mails.queries.ts";
import { dueInWords, placeLetters } from "./place-letters.ts";

/** Reminds the company and the mentor that the term for the mentor training ends; nothing once it is proved. */
export const mentorTrainingDue: MailWriter = async (scope, job) => {
  const place = await placeInMail(scope.sql, job.id);
  if (place?.status !== "ACTIVE_UNTRAINED" || place.trainingDueOn === null || place.reminder === null) return [];
  const left = daysBetween(scope.today, day(place.trainingDueOn));
  return placeLetters(
    scope,
    { place, job },
    {
      version: `training due ${place.trainingDueOn} ${place.reminder}`,
      words: {
        nl: {
          subject: `Mentoropleiding: nog ${left} ${left === 1 ? "dag" : "dagen"}`,
          paragraphs: [
            `De mentoropleiding moet klaar zijn op ${dueInWords(place, "nl")}. Noteer daarna het getuigschrift bij de mentor, of een vrijstelling.`,
            "Is ze dan niet bewezen, dan mag de mentor geen leerlingen meer begeleiden en komt de erkenning in gevaar.",
          ],
        },
        en: {
          subject: `Mentor training: ${left} ${left === 1 ? "day" : "days"} left`,
          paragraphs: [
            `The mentor training has to be finished by ${dueInWords(place, "en")}. Record the certificate with the mentor afterwards, or an exemption.`,
            "If it is not proved by then, the mentor may no longer train learners and the recognition is at risk.",
          ],
        },
      },
    },
  );
};
