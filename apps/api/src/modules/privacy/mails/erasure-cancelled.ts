import { letterTo, type MailWriter, type Part } from "../../../platform/mail/letter.ts";
import { peopleOfLearner } from "../../../platform/mail/people.queries.ts";
import { erasureInMail } from "../mails.queries.ts";
import { dataPageOf } from "./data-page.ts";

/** Tells learner, guardians and school that nothing will be erased after all. */
export const erasureCancelled: MailWriter = async ({ sql, today }, job) => {
  const erasure = await erasureInMail(sql, job.id);
  const people = erasure?.status === "CANCELLED" ? await peopleOfLearner(sql, erasure.learnerId, today) : null;
  if (!erasure || !people) return [];
  const { learner, guardians, counsellor } = people;
  const path = (part: Part): string => dataPageOf(part, erasure.learnerId);
  return [learner, ...guardians, ...(counsellor ? [counsellor] : [])].map((person) =>
    letterTo(person, "cancelled", {
      nl: {
        subject: "Er worden geen gegevens gewist",
        paragraphs: ["De vraag om gegevens te wissen is ingetrokken. Alles blijft zoals het was."],
        action: { label: "Bekijk de gegevens", path: path(person.part) },
      },
      en: {
        subject: "No data will be erased",
        paragraphs: ["The request to erase data was taken back. Everything stays as it was."],
        action: { label: "See the data", path: path(person.part) },
      },
    }),
  );
};
