import type { ApiProblem } from "./problem-text.ts";

/** Where a problem belongs in a form. */
export interface PlacedProblem<Name extends string> {
  /** The name of the field, or null when it is about the form as a whole. */
  field: Name | null;
  problem: ApiProblem;
}

/** `["workplace", "startsOn"]` belongs to the field `startsOn` of a form that sends it as `workplace`. */
function fieldFor<Name extends string>(path: readonly string[], fieldNames: readonly Name[]): Name | null {
  for (let from = 0; from < path.length; from += 1) {
    const rest = path.slice(from);
    for (let length = rest.length; length > 0; length -= 1) {
      const wanted = rest.slice(0, length).join(".");
      const name = fieldNames.find((one) => one === wanted);
      if (name !== undefined) return name;
    }
  }
  return null;
}

/**
 * Ties problems to the fields of a form, in the order of the form, and the first problem of a field only. What belongs
 * to no field comes last; nothing is lost.
 */
export function placeProblems<Name extends string>(
  problems: readonly ApiProblem[],
  fieldNames: readonly Name[],
): PlacedProblem<Name>[] {
  const placed = problems.map((problem) => ({ field: fieldFor(problem.path, fieldNames), problem }));
  const atFields = fieldNames.flatMap((name) => placed.find(({ field }) => field === name) ?? []);
  return [...atFields, ...placed.filter(({ field }) => field === null)];
}
