import type { Place_MentorPlaceFragment } from "../../gql/graphql.ts";
import { problemText } from "../../lib/form/problem-text.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useLanguage } from "../../lib/text/language.ts";
import { useText, useTexts } from "../../lib/text/use-text.ts";
import { Stack } from "../../ui/layout.tsx";

type PlaceFacts = Pick<Place_MentorPlaceFragment, "status" | "trainingDueOn" | "motive" | "problems">;

/** The state of a mentor's place in words, with what stands against it and what to do next. */
export function PlaceState({ place }: { place: PlaceFacts }): React.JSX.Element {
  const t = useText("mentors");
  const problems = useTexts("problems");
  const language = useLanguage();
  const format = useFormat();
  const day = place.trainingDueOn ? format.day(place.trainingDueOn) : "";
  const left = place.trainingDueOn ? format.daysFromNow(place.trainingDueOn) : "";
  const words = {
    PROPOSED: place.problems.length > 0 ? t("statePROPOSED") : t("statePROPOSED_ok"),
    ELIGIBLE: t("stateELIGIBLE"),
    ACTIVE_UNTRAINED: t("stateACTIVE_UNTRAINED", { day, left }),
    ACTIVE: t("stateACTIVE"),
    LAPSED: t("stateLAPSED", { day }),
    INACTIVE: t("stateINACTIVE"),
    BARRED: t("stateBARRED"),
    REJECTED: t("stateREJECTED"),
  }[place.status];
  const isListed = place.status === "PROPOSED" || place.status === "REJECTED";
  return (
    <Stack gap={2}>
      <p>{words}</p>
      {isListed && place.problems.length > 0 && (
        <ul>
          {place.problems.map((problem) => (
            <li key={problem.code}>{problemText(problem, problems, language)}</li>
          ))}
        </ul>
      )}
      {place.motive && <p>{t("motive", { motive: place.motive })}</p>}
    </Stack>
  );
}
