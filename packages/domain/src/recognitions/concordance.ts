import type { LocalDate } from "../shared/time.ts";

/** An administrator's decision that one programme goes on under another name (domain.md 4.4). */
export interface Concordance {
  readonly fromProgrammeId: string;
  readonly toProgrammeId: string;
  readonly validFrom: LocalDate;
}

/** The programme itself and every one it was renamed to, in steps, on a day. Two that point at each other end the chain. */
export function programmesCovered(
  programmeId: string,
  concordances: readonly Concordance[],
  on: LocalDate,
): ReadonlySet<string> {
  const covered = new Set([programmeId]);
  for (const each of covered)
    for (const { fromProgrammeId, toProgrammeId, validFrom } of concordances)
      if (fromProgrammeId === each && validFrom <= on) covered.add(toProgrammeId);
  return covered;
}
