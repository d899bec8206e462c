/** Bodies that recognise: the Flemish Partnership, and those of a sector for what is delegated to them. Source: domain.md 1.7. */
export const partnershipKinds = ["FLEMISH", "SECTORAL"] as const;
export type PartnershipKind = (typeof partnershipKinds)[number];
