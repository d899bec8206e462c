import type { Refusal } from "./sign-in.ts";

/** The text of a refusal, in the namespace "sign-in". */
export const refusalText = {
  wrong: "wrong",
  gone: "linkGone",
  "other-browser": "otherBrowser",
  "too-many": "tooMany",
  unavailable: "unavailable",
  cancelled: "passkeyCancelled",
} as const satisfies Record<Refusal, string>;
