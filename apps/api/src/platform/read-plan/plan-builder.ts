import {
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type ValueNode,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields.js";
import { hasRole, type MandateScope, type Viewer } from "@leerplek/domain/shared/viewer";
import type { Bound, LookRule, PlannedField, Row, Run, Shape, SqlFor, ViewerFact } from "./shape.ts";
import { and, forEach, jsonObject, watched, type Json, type Piece } from "./json-piece.ts";

/** What planning needs of a GraphQL request. `conditions` are the values of variables used by @skip and @include. */
export interface Request {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly conditions: Readonly<Record<string, unknown>>;
  /** Name of the operation, for the first comment of its statements. */
  readonly operation: string;
}

type Source = (run: Run) => Bound;

/** Compiles selections into SQL. One builder makes one statement and gathers its bound parameters. */
export class PlanBuilder {
  readonly sources: Source[] = [];
  readonly request: Request;
  #aliases = 0;
  readonly #shared = new Map<string, string>();

  constructor(request: Request) {
    this.request = request;
  }

  /** Binds a value; the same key is bound once. */
  bind(source: Source, type: string, key: string | null = null): string {
    const known = key === null ? undefined : this.#shared.get(key);
    if (known) return known;
    this.sources.push(source);
    const text = `$${this.sources.length}::${type}`;
    if (key !== null) this.#shared.set(key, text);
    return text;
  }

  /** A row under a new alias. `node` is the field whose arguments its SQL may bind. */
  row(parent: GraphQLObjectType | null, node: FieldNode | null): Row {
    const alias = `t${this.#aliases++}`;
    const args = parent && node ? this.#argumentsOf(parent, node) : null;
    return {
      toString: () => alias,
      arg: (name, type, shape = asBound) => {
        if (!args) throw new Error(`no arguments here: ${name}`);
        return this.bind((run) => shape(args(run)[name]), type);
      },
      viewer: (what) => this.bind((run) => viewerFacts[what](run.viewer), viewerTypes[what], `viewer.${what}`),
      given: (name, type) => this.bind((run) => run.given[name] ?? null, type, `given.${name}`),
      now: () => this.bind((run) => run.now.toISOString(), "timestamptz", "now"),
    };
  }

  /** The sub-selection of a field, by what the request calls each part. */
  selection(type: GraphQLObjectType, nodes: readonly FieldNode[]): ReadonlyMap<string, readonly FieldNode[]> {
    const { schema, fragments, conditions } = this.request;
    return collectSubfields(schema, { ...fragments }, { ...conditions }, type, [...nodes]);
  }

  objectType(name: string): GraphQLObjectType {
    const type = this.request.schema.getType(name);
    if (!isObjectType(type)) throw new Error(`not an object type: ${name}`);
    return type;
  }

  /** JSON of one row of a shape. */
  ofShape(shape: Shape, row: Row, nodes: readonly FieldNode[]): Piece {
    return this.ofFields(shape, shape.fields(), row, nodes);
  }

  ofFields(
    { type: typeName, look = null }: { readonly type: string; readonly look?: LookRule | null },
    fields: Readonly<Record<string, PlannedField>>,
    row: Row,
    nodes: readonly FieldNode[],
  ): Piece {
    const type = this.objectType(typeName);
    const pieces: [string, Piece][] = [];
    let isLook = false;
    for (const [key, fieldNodes] of this.selection(type, nodes)) {
      const name = fieldNodes[0]?.name.value ?? "";
      if (name === "__typename") {
        pieces.push([key, { sql: `'${typeName}'`, transform: null }]);
        continue;
      }
      const field = fields[name];
      if (!field) throw new Error(`${typeName}.${name} has no plan`);
      isLook ||= look !== null && !look.glance.includes(name);
      pieces.push([key, this.#ofField(type, field, row, fieldNodes)]);
    }
    if (!look || !isLook) return jsonObject(pieces);
    const learnerId = look.learnerId(row);
    const sql = `case when ${learnerId} is distinct from ${row.viewer("learnerId")} then ${learnerId} end`;
    return watched(pieces, { sql, kind: look.kind, opens: look.opens });
  }

  /** What is computed goes out as it is, or, when it is an object or a list of them, as the selection asks for it. */
  #transformOf(
    parent: GraphQLObjectType,
    field: Extract<PlannedField, { kind: "computed" }>,
    nodes: readonly FieldNode[],
  ): Piece["transform"] {
    const [node] = nodes;
    if (!node?.selectionSet) return (needs, run) => field.compute(needs as never, run);
    const project = this.projection(objectTypeOf(parent, node.name.value), nodes);
    return (needs, run) => project(field.compute(needs as never, run));
  }

  /** The projection of plain values of a type onto a selection. Enums, numbers and texts go out as they are. */
  projection(type: GraphQLObjectType, nodes: readonly FieldNode[]): (value: unknown) => Json {
    const parts = [...this.selection(type, nodes)].map(
      ([key, fieldNodes]): [string, string, (value: unknown) => Json] => {
        const name = fieldNodes[0]?.name.value ?? "";
        if (name === "__typename") return [key, name, () => type.name];
        const isLeaf = !fieldNodes[0]?.selectionSet;
        return [key, name, isLeaf ? asJson : this.projection(objectTypeOf(type, name), fieldNodes)];
      },
    );
    const project = (value: unknown): Json => {
      if (value === null || value === undefined) return null;
      if (Array.isArray(value)) return value.map(project);
      return Object.fromEntries(parts.map(([key, name, part]) => [key, part(Reflect.get(Object(value), name))]));
    };
    return project;
  }

  #ofField(parent: GraphQLObjectType, field: PlannedField, row: Row, nodes: readonly FieldNode[]): Piece {
    switch (field.kind) {
      case "value":
        return { sql: field.sql(row), transform: null };
      case "computed":
        return { sql: field.needs(row), transform: this.#transformOf(parent, field, nodes) };
      case "object": {
        return onlyWhen(field.when, row, this.ofFields(field, field.fields, row, nodes));
      }
      case "view": {
        const other = this.row(null, null);
        const piece = this.ofFields(field, field.fields(row), other, nodes);
        const sql = `(select ${piece.sql} from ${field.table} ${other} where ${field.on(row, other)})`;
        return onlyWhen(field.when, row, { ...piece, sql });
      }
      case "one": {
        const shape = field.shape();
        const other = this.row(parent, nodes[0] ?? null);
        const piece = this.ofShape(shape, other, nodes);
        const where = and(field.on(row, other), shape.visible(other));
        return { ...piece, sql: `(select ${piece.sql} from ${shape.table} ${other} where ${where})` };
      }
      case "many": {
        const shape = field.shape();
        const other = this.row(parent, nodes[0] ?? null);
        const piece = this.ofShape(shape, other, nodes);
        const where = and(field.on(row, other), shape.visible(other));
        const rows = `select ${piece.sql} as j from ${shape.table} ${other} where ${where} order by ${field.orderBy(other)} limit ${field.limit}`;
        return { sql: `(select coalesce(json_agg(r.j), '[]') from (${rows}) r)`, transform: forEach(piece.transform) };
      }
      default:
        return field satisfies never;
    }
  }

  #argumentsOf(parent: GraphQLObjectType, node: FieldNode): (run: Run) => Record<string, unknown> {
    const field = parent.getFields()[node.name.value];
    if (!field) throw new Error(`${parent.name}.${node.name.value} is not in the schema`);
    if (!usesVariables(node)) {
      const fixed = getArgumentValues(field, node, {});
      return () => fixed;
    }
    let last: { variables: Run["variables"]; values: Record<string, unknown> } | null = null;
    return (run) => {
      if (last?.variables !== run.variables)
        last = { variables: run.variables, values: getArgumentValues(field, node, { ...run.variables }) };
      return last.values;
    };
  }
}

const onlyWhen = (when: SqlFor | null, row: Row, piece: Piece): Piece =>
  when ? { ...piece, sql: `case when ${when(row)} then ${piece.sql} end` } : piece;

/** The object type a field gives, through lists and non-null. */
export function objectTypeOf(parent: GraphQLObjectType, name: string): GraphQLObjectType {
  const type = getNamedType(parent.getFields()[name]?.type);
  if (!isObjectType(type)) throw new Error(`${parent.name}.${name} gives no object`);
  return type;
}

const usesVariables = (node: FieldNode): boolean => (node.arguments ?? []).some((each) => mentionsVariable(each.value));
function mentionsVariable(node: ValueNode): boolean {
  switch (node.kind) {
    case Kind.VARIABLE:
      return true;
    case Kind.LIST:
      return node.values.some(mentionsVariable);
    case Kind.OBJECT:
      return node.fields.some((field) => mentionsVariable(field.value));
    default:
      return false;
  }
}

function asBound(given: unknown): Bound {
  if (given === undefined || given === null) return null;
  if (Array.isArray(given)) return arrayLiteral(given.map(String));
  if (typeof given === "string" || typeof given === "number" || typeof given === "boolean") return given;
  throw new TypeError("an argument needs a shape to be bound");
}

/** PostgreSQL's text form of an array. */
export const arrayLiteral = (values: readonly string[]): string =>
  `{${values.map((each) => `"${each.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`).join(",")}}`;

const companiesThatLet = (viewer: Viewer | null, scope: MandateScope): string =>
  arrayLiteral(viewer?.mandates.flatMap(({ companyId, scopes }) => (scopes.includes(scope) ? companyId : [])) ?? []);

const viewerTypes: Record<ViewerFact, string> = {
  userId: "uuid",
  learnerId: "uuid",
  activeMembershipId: "uuid",
  sessionId: "uuid",
  roles: "text[]",
  wardIds: "uuid[]",
  adminCompanyIds: "uuid[]",
  adminProviderIds: "uuid[]",
  companyIds: "uuid[]",
  providerIds: "uuid[]",
  partnershipIds: "uuid[]",
  publishingCompanyIds: "uuid[]",
  mandateCompanyIds: "uuid[]",
  filingCompanyIds: "uuid[]",
  mentorCompanyIds: "uuid[]",
  isOfficer: "boolean",
  isGovAdmin: "boolean",
};
const viewerFacts: Record<ViewerFact, (viewer: Viewer | null) => Bound> = {
  userId: (viewer) => viewer?.userId ?? null,
  learnerId: (viewer) => viewer?.learnerId ?? null,
  activeMembershipId: (viewer) => viewer?.activeMembershipId ?? null,
  sessionId: (viewer) => viewer?.session?.id ?? null,
  roles: (viewer) => arrayLiteral(viewer?.roles ?? []),
  wardIds: (viewer) => arrayLiteral(viewer?.wardIds ?? []),
  adminCompanyIds: (viewer) => arrayLiteral(viewer?.adminCompanyIds ?? []),
  adminProviderIds: (viewer) => arrayLiteral(hasRole(viewer, "PROVIDER_ADMIN") ? (viewer?.providerIds ?? []) : []),
  companyIds: (viewer) => arrayLiteral(viewer?.companyIds ?? []),
  providerIds: (viewer) => arrayLiteral(viewer?.providerIds ?? []),
  partnershipIds: (viewer) => arrayLiteral(viewer?.partnershipIds ?? []),
  publishingCompanyIds: (viewer) => companiesThatLet(viewer, "PUBLISH_WORKPLACE"),
  mandateCompanyIds: (viewer) => arrayLiteral(viewer?.mandates.map(({ companyId }) => companyId) ?? []),
  filingCompanyIds: (viewer) => companiesThatLet(viewer, "FILE_RECOGNITION"),
  mentorCompanyIds: (viewer) => companiesThatLet(viewer, "MANAGE_MENTORS"),
  isOfficer: (viewer) => hasRole(viewer, "RECOGNITION_OFFICER", "GOV_ADMIN"),
  isGovAdmin: (viewer) => hasRole(viewer, "GOV_ADMIN"),
};

function asJson(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(asJson);
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
