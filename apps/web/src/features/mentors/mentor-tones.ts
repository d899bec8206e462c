import type { DeviationStatus, MentorStatus } from "../../gql/graphql.ts";
import type { Tone } from "../../ui/badge.tsx";

export const mentorTones: Record<MentorStatus, Tone> = {
  PROPOSED: "warn",
  ELIGIBLE: "info",
  ACTIVE_UNTRAINED: "warn",
  ACTIVE: "good",
  LAPSED: "bad",
  INACTIVE: "neutral",
  BARRED: "bad",
  REJECTED: "bad",
};

export const deviationTones: Record<DeviationStatus, Tone> = {
  REQUESTED: "warn",
  GRANTED: "good",
  REFUSED: "bad",
  RETRACTED: "neutral",
};
