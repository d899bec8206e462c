/**
 * What one request may ask (reliability 3.1). Without these a document of depth 25 ends the process.
 * Sizes in bytes, characters, or counts as named.
 */
export const limits = {
  bodyBytes: 128_000,
  urlBytes: 8_000,
  headerBytes: 16_384,
  documentCharacters: 10_000,
  documentTokens: 1_000,
  definitions: 20,
  depth: 10,
  /** The standard introspection query is 15 deep; lists inside it are bounded by graphql-js itself. */
  introspectionDepth: 16,
  aliases: 15,
  queryRoots: 10,
  mutationRoots: 3,
  directives: 20,
  variables: 50,
  nodes: 5_000,
  listItems: 100,
  valueNesting: 20,
  values: 5_000,
  pageSize: 100,
  errors: 5,
  errorCharacters: 300,
} as const;

/** Mutations that stand alone in their operation, so that an alias cannot try twice: booking, and later signing. */
export const soloMutations: ReadonlySet<string> = new Set(["bookInterviewSlot"]);

/** Points one operation may cost. */
export const costLimits = { anonymous: 250, user: 1_000, apiKey: 2_000 } as const;
export type Caller = keyof typeof costLimits;

/**
 * What an operation costs, in points. Scalars are free: PostgreSQL reads the row anyway. What costs is a row of a list; a row's only
 * neighbour (the programme of a workplace) is a join on a key; a value object (a facet value, a point on the map) is a few bytes.
 */
export const costWeights = {
  operation: 1,
  /** A root field of a query: a statement. */
  queryRoot: 1,
  /** A root field of a mutation: a transaction with its jobs. */
  mutationRoot: 10,
  /** An item of a list. */
  item: 1,
  /** A single object inside another. */
  neighbour: 0.1,
  /** An object of nothing but scalars, alone or in a list. */
  valueObject: 0.02,
  /** A millisecond of validating a document that was not seen before: some small documents take long, and everybody may make them up. */
  validationMillisecond: 5,
  /** `__schema`, whatever is asked of it. */
  schema: 50,
  /** `__type`, whatever is asked of it. */
  type: 5,
} as const;

/** Page size when `first` or `pageSize` is left out, and items in a list that has no page size and is not named below. */
export const defaultPageSize = 20;
const otherListLength = 10;

/** Usual lengths of lists without a page size, by type and field. */
const listLengths: Readonly<Record<string, number>> = {
  "ActivityList.activities": 25,
  "ActivityOffer.answers": 25,
  "Application.events": 10,
  "Application.openSlots": 5,
  "Branch.activityOffers": 3,
  "Branch.mentors": 5,
  "Branch.recognised": 5,
  "Branch.recognitions": 10,
  "CombinationPart.takes": 5,
  "CombinationProposal.gaps": 10,
  "CombinationProposal.parts": 5,
  "CombinationProposal.uncovered": 5,
  "Company.branches": 10,
  "Company.formerBranches": 3,
  "Facet.values": 100,
  "Learner.applications": 10,
  "Learner.proposals": 5,
  "Mentor.deviations": 2,
  "Mentor.places": 3,
  "MentorPlace.problems": 2,
  "Problem.params": 3,
  "LearnerImportLine.problems": 2,
  "LearnerImportPreview.lines": 500,
  "Programme.activities": 25,
  "Programme.activityListVersions": 3,
  "Programme.qualifications": 5,
  "Provider.counsellors": 20,
  "Provider.activityOffers": 3,
  "Query.demoAccounts": 10,
  "UserErrors.problems": 10,
  "Viewer.companies": 5,
  "Viewer.memberships": 5,
  "Workplace.activities": 25,
  "Workplace.slots": 10,
  "WorkplaceSearchResult.facets": 8,
  "WorkplaceSearchResult.points": 2_000,
  "WorkplaceSearchResult.widerChoices": 4,
};
export const namedLists: readonly string[] = Object.keys(listLengths);
export const listLength = (type: string, field: string): number => listLengths[`${type}.${field}`] ?? otherListLength;
