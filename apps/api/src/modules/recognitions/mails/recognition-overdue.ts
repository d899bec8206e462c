import type { MailWriter } from "../../../platform/mail/letter.ts";
import { peopleOfGovernment } from "../../../platform/mail/people.queries.ts";
import { fileInMail, partnershipSide } from "../mails.queries.ts";
import { dayFact, fileLetters } from "./file-letters.ts";

/** Alerts the officer and the administrators of the government that the decision term has passed (scenario 7). */
export const recognitionOverdue: MailWriter = async ({ sql, today }, job) => {
  const file = await fileInMail(sql, job.id);
  if (!file?.decisionDueOn || file.decisionDueOn >= today) return [];
  const officers = await partnershipSide(sql, file);
  const others = (await peopleOfGovernment(sql)).filter(
    ({ userId }) => !officers.some((each) => each.userId === userId),
  );
  return fileLetters([...officers, ...others], job, {
    file,
    to: "partnership",
    version: `overdue ${file.decisionDueOn}`,
    words: {
      nl: {
        subject: "De beslissingstermijn van een dossier is voorbij",
        paragraphs: ["Voor dit dossier had er al een beslissing moeten zijn. De onderneming ziet dat ook."],
      },
      en: {
        subject: "The decision term of a file has passed",
        paragraphs: ["This file should have been decided already. The company sees that too."],
      },
    },
    facts: (language) =>
      dayFact(file.decisionDueOn, { nl: "Beslissen uiterlijk", en: "Decide at the latest" }, language),
  });
};
