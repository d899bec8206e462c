import type { Mentor_MentorFragment } from "../../gql/graphql.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useLanguage } from "../../lib/text/language.ts";
import { useText } from "../../lib/text/use-text.ts";
import { DescriptionList } from "../../ui/description-list.tsx";
import { languageNames } from "./mentor-languages.ts";

/** Who the mentor is, what was seen and what was followed. */
export function MentorFacts({ mentor }: { mentor: Mentor_MentorFragment }): React.JSX.Element {
  const t = useText("mentors");
  const label = useLabel();
  const language = useLanguage();
  const format = useFormat();
  const { recordIssuedOn, recordVerifiedOn, recordVerifiedBy, recordUsableUntil, trainedOn, trainingKind } = mentor;
  return (
    <DescriptionList
      items={[
        { term: t("birthDate"), detail: format.day(mentor.birthDate) },
        { term: t("jobTitle"), detail: mentor.jobTitle },
        { term: t("email"), detail: mentor.email },
        { term: t("phone"), detail: mentor.phone },
        {
          term: t("languages"),
          detail: format.list(mentor.languages.map((each) => languageNames(language).of(each) ?? each)),
        },
        { term: t("education"), detail: mentor.education },
        {
          term: t("nationalNumber"),
          detail: mentor.nationalNumberLast && t("nationalNumberKnown", { last: mentor.nationalNumberLast }),
        },
        {
          term: t("record"),
          detail:
            recordIssuedOn && recordVerifiedOn
              ? t("recordSeen", {
                  issuedOn: format.dayShort(recordIssuedOn),
                  by: recordVerifiedBy ?? "?",
                  on: format.dayShort(recordVerifiedOn),
                  until: format.dayShort(recordUsableUntil ?? recordIssuedOn),
                })
              : t("recordNone"),
        },
        {
          term: t("training"),
          detail: trainedOn
            ? [
                trainingKind && label("TrainingKind", trainingKind),
                format.dayShort(trainedOn),
                mentor.trainingProvider,
                mentor.trainingProof,
              ]
                .filter(Boolean)
                .join(", ")
            : t("trainingNone"),
        },
      ]}
    />
  );
}
