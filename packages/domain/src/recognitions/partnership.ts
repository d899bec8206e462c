/** Bodies that recognise: the Flemish Partnership, and those of a sector for what is delegated to them. Source: domain.md 1.7. */
export const partnershipKinds = ["FLEMISH", "SECTORAL"] as const;
export type PartnershipKind = (typeof partnershipKinds)[number];

interface Delegated {
  readonly name: string;
  readonly jointCommittees: readonly string[];
}

/**
 * Which of these joint committees belong to another partnership already: a file goes to one desk (domain.md 4.3, S51).
 * @param others the other partnerships
 */
export const committeesTaken = (
  wanted: readonly string[],
  others: readonly Delegated[],
): readonly { readonly jointCommittee: string; readonly partnership: string }[] =>
  wanted.flatMap((jointCommittee) => {
    const owner = others.find(({ jointCommittees }) => jointCommittees.includes(jointCommittee));
    return owner ? [{ jointCommittee, partnership: owner.name }] : [];
  });
