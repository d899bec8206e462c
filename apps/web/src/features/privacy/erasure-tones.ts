import type { EnumValue } from "../../gql/schema-facts.ts";
import type { Tone } from "../../ui/badge.tsx";

/** How the state of an erasure looks, for the school and for supervision. */
export const erasureTones: Record<EnumValue<"ErasureStatus">, Tone> = {
  REQUESTED: "warn",
  CANCELLED: "neutral",
  DONE: "good",
};
