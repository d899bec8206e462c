import type { SelfScanInput } from "../../../gql/graphql.ts";
import { keep, readKept } from "../../../lib/kept.ts";
import { answersFrom, coverageChoices, type ActivityItem, type Answers } from "../answers.ts";

/** A self-scan as this browser keeps it. Nothing of it leaves the device before somebody takes it over, or lets it go along with a registration. */
export interface Scan {
  readonly programme: string;
  readonly answers: Answers;
  readonly contexts: readonly string[];
}

const prefix = "leerplek.zelfscan.";

export function readScan(programmeId: string): Scan | null {
  const kept = readKept(prefix + programmeId);
  if (kept === null) return null;
  const programme: unknown = Reflect.get(Object(kept), "programme");
  const contexts: unknown = Reflect.get(Object(kept), "contexts");
  return {
    programme: typeof programme === "string" ? programme : "",
    answers: answersFrom(Reflect.get(Object(kept), "answers")),
    contexts: Array.isArray(contexts) ? contexts.map(String) : [],
  };
}

export const keepScan = (programmeId: string, scan: Scan | null): void => keep(prefix + programmeId, scan);

/** Every self-scan on this device, by programme. */
export function keptScans(): readonly (readonly [programmeId: string, scan: Scan])[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const programmeId = key.slice(prefix.length);
        const scan = readScan(programmeId);
        return scan ? [[programmeId, scan] as const] : [];
      });
  } catch {
    return [];
  }
}

/** What goes along with a registration, as the API takes it. */
export const scanInputs = (): SelfScanInput[] =>
  keptScans().map(([programmeId, { answers, contexts }]) => ({
    programmeId,
    contexts: [...contexts],
    answers: Object.entries(answers).map(([code, answer]) => ({ code, ...answer })),
  }));

const letters = { FULL: "F", PARTIAL: "P", NONE: "N", ALTERNATIVE: "A" } as const;

/** Answers as one letter for each activity of a version, for a link: no notes, nothing personal. */
export const sharedText = (version: number, activities: readonly ActivityItem[], answers: Answers): string =>
  `${version}.${activities.map(({ code }) => (answers[code] ? letters[answers[code].coverage] : "-")).join("")}`;

/** The other way round; null when the link is of another version, or of nothing. */
export function answersOfLink(text: string, version: number, activities: readonly ActivityItem[]): Answers | null {
  const [of, marks = ""] = text.split(".");
  if (of !== String(version) || marks.length !== activities.length) return null;
  return Object.fromEntries(
    activities.flatMap(({ code }, index) => {
      const coverage = coverageChoices.find((each) => letters[each] === marks[index]);
      return coverage ? [[code, { coverage, note: "" }] as const] : [];
    }),
  );
}
