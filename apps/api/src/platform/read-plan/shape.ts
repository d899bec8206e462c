import type { Look, LookKind } from "@leerplek/domain/audit/look";
import type { Viewer } from "@leerplek/domain/shared/viewer";

/** A value handed to PostgreSQL as a bound parameter; never pasted into the text. */
export type Bound = string | number | boolean | null;

/** What one run of a plan knows. */
export interface Run {
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Values a root hands to its own plan: ids of hits, a point on the map. */
  readonly given: Readonly<Record<string, Bound>>;
  /** The looks at learners this run turned out to be. */
  readonly looks: Look[];
  /** Leaves out what would open a learner's profile. */
  readonly isWithholding: boolean;
}

/**
 * The row a piece of SQL is written for. As text it is the row's alias, so that SQL reads as SQL: `${w}.title`. Its methods bind values that are
 * known only when the plan runs.
 */
export interface Row {
  toString(): string;
  /** An argument of the GraphQL field, as `$n::type`; null when absent. Lists become array literals. */
  arg(name: string, type: string, shape?: (value: unknown) => Bound): string;
  /** Something about the viewer, as `$n::type`; null or an empty list for the anonymous. */
  viewer(what: ViewerFact): string;
  /** A value the root hands to the plan. */
  given(name: string, type: string): string;
  /** Today's moment as `timestamptz`. */
  now(): string;
}
export type ViewerFact =
  | "userId"
  | "learnerId"
  | "activeMembershipId"
  | "sessionId"
  | "roles"
  | "wardIds"
  | "adminCompanyIds"
  | "adminProviderIds"
  | "companyIds"
  | "providerIds"
  | "partnershipIds"
  /** Companies that gave a mandate to write and publish workplaces. */
  | "publishingCompanyIds"
  /** Companies that gave a mandate, of whatever scope. */
  | "mandateCompanyIds"
  /** Companies that let the viewer file recognitions for them. */
  | "filingCompanyIds"
  /** Companies that let the viewer manage their mentors. */
  | "mentorCompanyIds"
  /** Recognition officer or administrator. */
  | "isOfficer"
  | "isGovAdmin";

/** SQL for a value or a condition. */
export type SqlFor = (row: Row) => string;

/**
 * What makes a selection a look at a learner, to be recorded. Decided from what the plan selects, so that no resolver can forget it: a selection of
 * nothing but `glance` fields, a name in a list, is none.
 */
export interface LookRule {
  readonly kind: LookKind;
  /** SQL for the id of the learner who is seen. */
  readonly learnerId: SqlFor;
  readonly glance: readonly string[];
  /** Counts as opening the learner's profile, of which somebody of a company has so many a day. */
  readonly opens?: true;
}

/**
 * How one GraphQL type is read from one table. A plan is compiled from what a request selects: fields that are not asked for cost nothing.
 * `visible` is part of every plan that reaches the type, so no resolver can forget it.
 */
export interface Shape {
  readonly type: string;
  readonly table: string;
  readonly visible: SqlFor;
  readonly look?: LookRule;
  readonly fields: () => Readonly<Record<string, PlannedField>>;
}

export type PlannedField =
  | { readonly kind: "value"; readonly sql: SqlFor }
  | { readonly kind: "computed"; readonly needs: SqlFor; readonly compute: (needs: never, run: Run) => unknown }
  | {
      readonly kind: "object";
      readonly type: string;
      readonly when: SqlFor | null;
      readonly look: LookRule | null;
      readonly fields: Readonly<Record<string, PlannedField>>;
    }
  | ({ readonly kind: "view" } & ViewOfOther)
  | { readonly kind: "one"; readonly shape: () => Shape; readonly on: (row: Row, other: Row) => string }
  | {
      readonly kind: "many";
      readonly shape: () => Shape;
      readonly on: (row: Row, other: Row) => string;
      readonly orderBy: SqlFor;
      readonly limit: number;
    };

/** What is shown of a row of another table where its own shape would show too much. The fields are written for that row and may use the `owner` too. */
interface ViewOfOther {
  readonly type: string;
  readonly table: string;
  readonly on: (owner: Row, other: Row) => string;
  /** Null unless this holds of the owner. */
  readonly when: SqlFor | null;
  readonly look: LookRule | null;
  readonly fields: (owner: Row) => Readonly<Record<string, PlannedField>>;
}

/** A pageable list: Relay connection with a keyset cursor over one ordered column and the id. */
export interface ConnectionSpec {
  readonly shape: Shape;
  readonly where: SqlFor;
  readonly order: { readonly by: SqlFor; readonly type: "timestamptz" | "text"; readonly direction: "asc" | "desc" };
}

const plannedTypes = new Set<string>(["PageInfo"]);
/** Types whose values come from a plan, keyed by what the request calls them; the others are read by field name. */
export const isPlannedType = (type: string): boolean => plannedTypes.has(type);

export function shape(definition: Shape): Shape {
  plannedTypes.add(definition.type).add(`${definition.type}Edge`).add(`${definition.type}Connection`);
  return definition;
}

/** A value written in SQL; it must come out exactly as GraphQL serialises it. */
export const value = (sql: SqlFor): PlannedField => ({ kind: "value", sql });
/** A column as it stands. */
export const column = (name: string): PlannedField => value((row) => `${row}.${name}`);
/** The type-tagged id. */
export const publicId = (tag: string, name = "id"): PlannedField => value((row) => `'${tag}_' || ${row}.${name}`);
/** A moment as ISO 8601 in UTC with milliseconds. */
export const instantText = (sql: string): string =>
  `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
export const instant = (name: string): PlannedField => value((row) => instantText(`${row}.${name}`));
/** A value a pure function decides from facts of the row: the place for policies. `needs` is SQL that gives a JSON object. */
export const computed = <Needs>(needs: SqlFor, compute: (needs: Needs, run: Run) => unknown): PlannedField => ({
  kind: "computed",
  needs,
  compute,
});
/** Part of the same row as an object of its own; null unless `when` holds. */
export function object(
  type: string,
  fields: Readonly<Record<string, PlannedField>>,
  when: SqlFor | null = null,
  look: LookRule | null = null,
): PlannedField {
  plannedTypes.add(type);
  return { kind: "object", type, when, look, fields };
}
/** A view on one row of another table, read in one go whatever is selected of it. */
export function view(definition: ViewOfOther): PlannedField {
  plannedTypes.add(definition.type);
  return { kind: "view", ...definition };
}

/** The one row of another table that belongs to this one, or null. */
export const one = (other: () => Shape, on: (row: Row, other: Row) => string): PlannedField => ({
  kind: "one",
  shape: other,
  on,
});

/** The rows of another table that belong to this one, at most `limit`. */
export const many = (
  other: () => Shape,
  on: (row: Row, other: Row) => string,
  orderBy: SqlFor,
  limit = 100,
): PlannedField => ({ kind: "many", shape: other, on, orderBy, limit });
