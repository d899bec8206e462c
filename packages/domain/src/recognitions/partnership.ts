import { problem, type Problem } from "../shared/problem.ts";

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

/**
 * What stands against giving a partnership these joint committees. Problem: JOINT_COMMITTEE_TAKEN, with the first that is another's.
 * @param others the other partnerships
 */
export const problemsOfCommittees = (wanted: readonly string[], others: readonly Delegated[]): Problem[] =>
  committeesTaken(wanted, others)
    .slice(0, 1)
    .map((taken) => problem("JOINT_COMMITTEE_TAKEN", "jointCommittees", { ...taken }));

/** The partnership of a sector with this id, or null. The Flemish Partnership has what is left to it: there is nothing to change. */
export const sectoralOf = <Partnership extends { readonly id: string; readonly kind: PartnershipKind }>(
  all: readonly Partnership[],
  id: string,
): Partnership | null => all.find((each) => each.id === id && each.kind === "SECTORAL") ?? null;
