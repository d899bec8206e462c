import type { SessionViewer } from "./use-session.ts";

type Membership = SessionViewer["memberships"][number];

export interface OwnOrganisation {
  /** Null for the government itself. */
  name: string | null;
  membershipId: string;
  roles: readonly Membership["role"][];
  isActive: boolean;
}

/** The organisations of a person, each once, whatever the number of roles in it. */
export function organisationsOf(memberships: readonly Membership[]): readonly OwnOrganisation[] {
  const groups = Map.groupBy(
    memberships,
    ({ company, provider, partnership }) => (company ?? provider ?? partnership)?.id ?? "",
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { id, isActive, company, provider, partnership } = first;
    const name = (company ?? provider ?? partnership)?.name ?? null;
    return [{ name, membershipId: id, roles: group.map(({ role }) => role), isActive }];
  });
}
