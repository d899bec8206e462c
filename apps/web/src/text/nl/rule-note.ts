/** What stands behind a number that a rule decides. */
export const texts = {
  source: "Bron: {{source}}, sinds {{since}}.",
  ofSector: "Regel van de sector (paritair comité {{committee}}).",
  unconfirmed: "Dit getal is niet bevestigd.",
} as const;
