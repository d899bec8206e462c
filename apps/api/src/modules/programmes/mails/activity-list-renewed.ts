import { letterTo, type Letter, type MailWriter, type Person } from "../../../platform/mail/letter.ts";
import { pages } from "../../../platform/mail/pages.ts";
import { dayInWords } from "../../../platform/mail/words.ts";
import { renewedListInMail, type RenewedList } from "../mails.queries.ts";

/** Tells the administrators of each company that answered an older version, once, which of their branches have something to review. */
export const activityListRenewed: MailWriter = async ({ sql }, job) => {
  const list = await renewedListInMail(sql, job.id);
  return list ? list.readers.map(({ person, branches }) => toCompany(person, list, branches)) : [];
};

const toCompany = (person: Person, list: RenewedList, branches: readonly string[]): Letter =>
  letterTo(person, "renewed", {
    nl: {
      subject: `Nieuwe activiteitenlijst voor ${list.programme}`,
      paragraphs: [
        `De activiteitenlijst van ${list.programme} is vernieuwd. Kijk na wat nieuw of gewijzigd is: je antwoorden op wat gelijk bleef, blijven staan.`,
        "Erkenningen, opleidingsplannen en werkplekken die lopen, veranderen niet.",
      ],
      facts: [
        ["Geldt vanaf", dayInWords(list.validFrom, "nl")],
        ["Na te kijken in", branches.join(", ")],
      ],
      action: { label: "Kijk na wat veranderde", path: pages.activities },
    },
    en: {
      subject: `New activity list for ${list.programme}`,
      paragraphs: [
        `The activity list of ${list.programme} was renewed. Check what is new or was changed: your answers to what stayed the same are kept.`,
        "Running recognitions, training plans and workplaces do not change.",
      ],
      facts: [
        ["In force from", dayInWords(list.validFrom, "en")],
        ["To be reviewed in", branches.join(", ")],
      ],
      action: { label: "See what changed", path: pages.activities },
    },
  });
