import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { combine, type Candidate, type Wanted } from "./combination.ts";

const place = (id: string, distanceMetres: number, ...offers: string[]): Candidate => ({
  ...{ id, distanceMetres, offers },
  contexts: [],
});
const combineGaps = (gaps: readonly string[], candidates: readonly Candidate[], looks?: number) =>
  combine({ gaps, contexts: null }, candidates, looks);
const idsOf = (gaps: readonly string[], candidates: readonly Candidate[]) =>
  combineGaps(gaps, candidates).parts.map(({ id }) => id);

describe("a combination", () => {
  test("of nothing is nothing", () => {
    const nothing = { parts: [], uncovered: [], contextsTooFew: 0, isProven: true };
    expect(combineGaps([], [place("a", 1, "x")])).toEqual(nothing);
    expect(combineGaps(["x"], [])).toEqual({ ...nothing, uncovered: ["x"] });
  });

  test("is the smallest, where taking most first is not", () => {
    const candidates = [
      place("most", 1, "b", "c", "d", "e"),
      place("one", 9, "a", "b", "c"),
      place("two", 9, "d", "e", "f"),
    ];
    expect(idsOf(["a", "b", "c", "d", "e", "f"], candidates)).toEqual(["one", "two"]);
  });

  test("of the same size is the nearest in all, and then the first by id", () => {
    const far = [place("far", 900, "x", "y"), place("b-near", 400, "x", "y"), place("a-near", 400, "x", "y")];
    expect(idsOf(["x", "y"], far)).toEqual(["a-near"]);
    expect(idsOf(["x", "y"], far.toReversed())).toEqual(["a-near"]);
  });

  test("never takes two near places where one far place is enough", () => {
    expect(idsOf(["x", "y"], [place("a", 1, "x"), place("b", 1, "y"), place("c", 90_000, "x", "y")])).toEqual(["c"]);
  });

  test("says what each takes, the nearest first, and what nobody has", () => {
    const found = combineGaps(["x", "y", "z", "q"], [place("a", 50, "x", "y"), place("b", 10, "y", "z")]);
    expect(found).toEqual({
      parts: [
        { id: "b", takes: ["y", "z"], contexts: [] },
        { id: "a", takes: ["x"], contexts: [] },
      ],
      uncovered: ["q"],
      contextsTooFew: 0,
      isProven: true,
    });
  });

  test("that is cut off still covers everything, and says that it was cut off", () => {
    const candidates = [
      place("most", 1, "b", "c", "d", "e"),
      place("one", 9, "a", "b", "c"),
      place("two", 9, "d", "e", "f"),
    ];
    const found = combineGaps(["a", "b", "c", "d", "e", "f"], candidates, 1);
    expect([found.isProven, found.uncovered, found.parts.flatMap(({ takes }) => takes).sort()]).toEqual([
      false,
      [],
      ["a", "b", "c", "d", "e", "f"],
    ]);
  });
});

describe("contexts that are too few", () => {
  const worksIn = (id: string, distanceMetres: number, ...contexts: string[]): Candidate => ({
    ...place(id, distanceMetres),
    contexts,
  });
  const choices = ["dekvloer", "tegelzetwerk", "pleisterwerk"];
  const asks = (tooFew: number, gaps: readonly string[] = []) => ({ gaps, contexts: { tooFew, choices } });

  test("are added by the nearest place that works in one of them, and no more of them than are asked", () => {
    const found = combine(asks(1), [worksIn("far", 9, "dekvloer"), worksIn("near", 5, ...choices)]);
    expect(found.parts).toEqual([{ id: "near", takes: [], contexts: ["dekvloer"] }]);
  });

  test("are added by one far place sooner than by two near ones", () => {
    const found = combine(asks(2), [
      worksIn("a", 1, "dekvloer"),
      worksIn("b", 1, "pleisterwerk"),
      worksIn("c", 90, "dekvloer", "tegelzetwerk"),
    ]);
    expect(found.parts).toEqual([{ id: "c", takes: [], contexts: ["dekvloer", "tegelzetwerk"] }]);
  });

  test("come with a place that closes a gap, if it can be one place", () => {
    const both: Candidate = { ...place("both", 50, "x"), contexts: ["pleisterwerk"] };
    const found = combine(asks(1, ["x"]), [place("gap", 1, "x"), worksIn("context", 1, "dekvloer"), both]);
    expect(found.parts).toEqual([{ id: "both", takes: ["x"], contexts: ["pleisterwerk"] }]);
  });

  test("that nobody works in stay too few, by number", () => {
    const found = combine(asks(3), [worksIn("a", 1, "dekvloer", "iets anders")]);
    expect([found.parts, found.contextsTooFew]).toEqual([[{ id: "a", takes: [], contexts: ["dekvloer"] }], 2]);
  });
});

/** Every subset, the best by count, distance and ids: slow and plain. */
function bruteForce({ gaps, contexts }: Wanted, candidates: readonly Candidate[]): readonly string[] {
  const addedBy = (set: readonly Candidate[]): number =>
    (contexts?.choices ?? []).filter((context) => set.some((each) => each.contexts.includes(context))).length;
  const coverable = gaps.filter((gap) => candidates.some(({ offers }) => offers.includes(gap)));
  const toAdd = Math.min(contexts?.tooFew ?? 0, addedBy(candidates));
  const sets = Array.from({ length: 2 ** candidates.length }, (_, mask) =>
    candidates.filter((_candidate, index) => (mask >> index) & 1),
  ).filter((set) => coverable.every((gap) => set.some(({ offers }) => offers.includes(gap))) && addedBy(set) >= toAdd);
  const score = (set: readonly Candidate[]) => ({
    count: set.length,
    distance: set.reduce((sum, { distanceMetres }) => sum + distanceMetres, 0),
    key: set
      .map(({ id }) => id)
      .sort()
      .join(" "),
  });
  const [best] = sets
    .map(score)
    .sort((one, other) => one.count - other.count || one.distance - other.distance || (one.key < other.key ? -1 : 1));
  return best && best.key !== "" ? best.key.split(" ") : [];
}

const gaps = ["a", "b", "c", "d", "e", "f", "g", "h"];
const settings = ["s1", "s2", "s3", "s4", "s5"];
const candidates = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 2, unit: fc.constantFrom("p", "q", "r", "s") }),
    distanceMetres: fc.integer({ min: 0, max: 4 }),
    offers: fc.subarray(gaps),
    contexts: fc.subarray(settings, { maxLength: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 9 },
);
const contextsWanted = fc
  .subarray(settings, { minLength: 1 })
  .chain((choices) =>
    fc.record({ choices: fc.constant(choices), tooFew: fc.integer({ min: 1, max: choices.length }) }),
  );

test.each([
  ["gaps alone", fc.constant(null), fc.subarray(gaps)],
  ["gaps and contexts", contextsWanted, fc.subarray(gaps)],
  ["contexts alone", contextsWanted, fc.constant([])],
])("with %s it is what trying everything gives, whatever the order", (_name, contexts, wantedGaps) => {
  fc.assert(
    fc.property(candidates, fc.record({ gaps: wantedGaps, contexts }), (places, wanted: Wanted) => {
      const expected = bruteForce(wanted, places);
      const given = combine(wanted, places);
      expect([...given.parts.map(({ id }) => id)].sort()).toEqual(expected);
      expect(combine(wanted, places.toReversed())).toEqual(given);
      const taken = given.parts.flatMap(({ takes }) => takes);
      expect([...taken, ...given.uncovered].sort()).toEqual([...wanted.gaps].sort());
      const added = given.parts.flatMap((part) => part.contexts);
      expect(new Set(added).size).toBe(added.length);
      expect(added.length + given.contextsTooFew).toBe(wanted.contexts?.tooFew ?? 0);
      expect(given.parts.every((part) => part.takes.length + part.contexts.length > 0)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** A small generator, so that the large cases are the same on every machine. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test.each([
  ["sixty gaps, three hundred places that offer most", 60, 300, 0.8, true],
  ["thirty gaps, three hundred places that offer half", 30, 300, 0.5, true],
  // Drawn at random, places are harder than real ones, which share a trade: here the search may stop before it has proved its answer.
  ["sixty gaps, three hundred places that offer a third", 60, 300, 0.33, false],
  ["sixty gaps, three hundred places that offer little", 60, 300, 0.08, false],
  ["a hundred gaps, five hundred places", 100, 500, 0.3, false],
] as const)("%s take less than three seconds", (_name, gapCount, placeCount, share, isProven) => {
  const draw = draws(gapCount + placeCount);
  const many = Array.from({ length: gapCount }, (_, index) => `g${index}`);
  const places = Array.from({ length: placeCount }, (_, index) =>
    place(`p${index}`, Math.floor(draw() * 50_000), ...many.filter(() => draw() < share)),
  );
  const start = performance.now();
  const found = combineGaps(many, places);
  const took = performance.now() - start;
  expect(found.uncovered).toEqual([]);
  if (isProven) expect(found.isProven).toBe(true);
  // Half a second on a quiet machine.
  expect(took).toBeLessThan(3_000);
});

test("eight of twenty contexts, beside thirty gaps, in two hundred places take less than three seconds", () => {
  const draw = draws(228);
  const codes = Array.from({ length: 30 }, (_, index) => `g${index}`);
  const choices = Array.from({ length: 20 }, (_, index) => `c${index}`);
  const places = Array.from({ length: 200 }, (_, index) => ({
    ...place(`p${index}`, Math.floor(draw() * 50_000), ...codes.filter(() => draw() < 0.5)),
    contexts: choices.filter(() => draw() < 0.15),
  }));
  const start = performance.now();
  const found = combine({ gaps: codes, contexts: { tooFew: 8, choices } }, places);
  expect(performance.now() - start).toBeLessThan(3_000);
  expect([found.uncovered, found.contextsTooFew]).toEqual([[], 0]);
});
