import type { EnumValue } from "../gql/schema-facts.ts";
import type { IconName } from "../ui/icon.tsx";

export type StudyDomain = EnumValue<"StudyDomain">;

/** The drawing of each study domain, the same on the home page, in results and on the map. */
export const iconOfStudyDomain: Record<StudyDomain, IconName> = {
  STEM: "hammer",
  SOCIETY_WELFARE: "heart",
  ECONOMY_ORGANISATION: "box",
  FOOD_HOSPITALITY: "meal",
  AGRICULTURE_HORTICULTURE: "leaf",
  ART_CREATION: "palette",
  SPORT: "ball",
  LANGUAGE_CULTURE: "speech",
};
