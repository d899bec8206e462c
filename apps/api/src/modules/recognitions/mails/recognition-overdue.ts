import type { MailWriter } from "../../../platform/mail/letter.ts";
import { peopleOfGovernment } from "../../../platform/mail/people.queries.ts";
import { fileInMail, partnershipSide } from "../mails.queries.ts";
import { dayFact, fileLetters } from "./file-letters.ts";

/** Alerts the officer and the administrators of the government that the term to decide, or to acknowledge an appeal, has passed (scenario 7). */
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
    words: file.status === "APPEALED" ? appealWords : decisionWords,
    facts: (language) => dayFact(file.decisionDueOn, { nl: "Dit moest uiterlijk", en: "This was due" }, language),
  });
};

const decisionWords = {
  nl: {
    subject: "De beslissingstermijn van een dossier is voorbij",
    paragraphs: ["Voor dit dossier had er al een beslissing moeten zijn. De onderneming ziet dat ook."],
  },
  en: {
    subject: "The decision term of a file has passed",
    paragraphs: ["This file should have been decided already. The company sees that too."],
  },
};
const appealWords = {
  nl: {
    subject: "De ontvangst van een beroep is nog niet gemeld",
    paragraphs: [
      "De onderneming had al schriftelijk moeten horen dat het beroep aankwam en of het ontvankelijk is. De onderneming ziet dat ook.",
    ],
  },
  en: {
    subject: "An appeal has not been acknowledged yet",
    paragraphs: [
      "The company should have heard in writing already that its appeal arrived and whether it is admissible. It sees that too.",
    ],
  },
};
