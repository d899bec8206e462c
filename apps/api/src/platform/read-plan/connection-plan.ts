import type { FieldNode, GraphQLObjectType } from "graphql";
import { isUuid } from "@leerplek/domain/shared/id";
import { badInput } from "../errors.ts";
import { and, forEach, jsonObject, type Piece, type Transform } from "./json-piece.ts";
import type { PlanBuilder } from "./plan-builder.ts";
import type { Bound, ConnectionSpec } from "./shape.ts";

const highest = "ffffffff-ffff-ffff-ffff-ffffffffffff";
const lowest = "00000000-0000-0000-0000-000000000000";
const countLimit = 10_000;

/**
 * A Relay connection as one piece of SQL: one row more than asked for tells whether there is a next page, and the cursor is the ordered column with
 * the id, so that a page starts where the last one ended however many rows have come since.
 */
export function planConnection(
  builder: PlanBuilder,
  spec: ConnectionSpec,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Piece {
  const { shape, order } = spec;
  const node = nodes[0] ?? null;
  const row = builder.row(parent, node);
  const type = builder.objectType(`${shape.type}Connection`);
  const selection = [...builder.selection(type, nodes)];
  const first = row.arg("first", "int");
  const where = and(spec.where(row), shape.visible(row));

  const columns: string[] = [];
  const pieces: [string, Piece][] = selection.map(([key, fieldNodes]) => {
    const name = fieldNodes[0]?.name.value;
    switch (name) {
      case "__typename":
        return [key, { sql: `'${type.name}'`, transform: null }];
      case "nodes": {
        const piece = builder.ofShape(shape, row, fieldNodes);
        return [key, page(addColumn(columns, piece.sql), piece.transform)];
      }
      case "edges": {
        const piece = planEdge(builder, spec, row, fieldNodes);
        return [key, page(addColumn(columns, piece.sql), piece.transform)];
      }
      case "pageInfo":
        return [key, planPageInfo(builder, fieldNodes, first)];
      case "totalCount":
        return [key, { sql: `(${countOf(builder, spec, parent, node)})`, transform: null }];
      default:
        throw new Error(`${type.name}.${name} has no plan`);
    }
  });
  // A count alone, or __typename alone, needs no rows.
  const needsRows = selection.some(([, fields]) =>
    ["nodes", "edges", "pageInfo"].includes(fields[0]?.name.value ?? ""),
  );
  const whole = jsonObject(pieces);
  if (!needsRows) return { ...whole, sql: `(select ${whole.sql})` };

  const comparison = order.direction === "desc" ? "<" : ">";
  const after = `(${row.arg("after", `text::${order.type}`, (cursor) => cursorPart(cursor, 0, spec))}, ${row.arg("after", "uuid", (cursor) => cursorPart(cursor, 1, spec))})`;
  const ordering = `${order.by(row)} ${order.direction}, ${row}.id ${order.direction}`;
  const rows = `select ${[...columns, `${cursorSql(spec, row)} as cursor`, `row_number() over (order by ${ordering}) as n`].join(", ")}
    from ${shape.table} ${row} where ${and(where, `(${order.by(row)}, ${row}.id) ${comparison} ${after}`)}
    order by ${ordering} limit ${first} + 1`;
  // One row whatever is asked of it: `pageInfo { __typename }` alone has no aggregate.
  return { ...whole, sql: `(select ${whole.sql} from (${rows}) p having true)` };

  function page(name: string, transform: Transform): Piece {
    return {
      sql: `coalesce(json_agg(p.${name} order by p.n) filter (where p.n <= ${first}), '[]')`,
      transform: forEach(transform),
    };
  }
}

function addColumn(columns: string[], sql: string): string {
  const name = `c${columns.length}`;
  columns.push(`${sql} as ${name}`);
  return name;
}

function planEdge(
  builder: PlanBuilder,
  spec: ConnectionSpec,
  row: ReturnType<PlanBuilder["row"]>,
  nodes: readonly FieldNode[],
): Piece {
  const type = builder.objectType(`${spec.shape.type}Edge`);
  return jsonObject(
    [...builder.selection(type, nodes)].map(([key, fieldNodes]): [string, Piece] => {
      const name = fieldNodes[0]?.name.value;
      if (name === "__typename") return [key, { sql: `'${type.name}'`, transform: null }];
      if (name === "cursor") return [key, { sql: cursorSql(spec, row), transform: null }];
      return [key, builder.ofShape(spec.shape, row, fieldNodes)];
    }),
  );
}

function planPageInfo(builder: PlanBuilder, nodes: readonly FieldNode[], first: string): Piece {
  const parts: Record<string, string> = {
    __typename: "'PageInfo'",
    hasNextPage: `count(*) > ${first}`,
    endCursor: `(array_agg(p.cursor order by p.n desc) filter (where p.n <= ${first}))[1]`,
  };
  return jsonObject(
    [...builder.selection(builder.objectType("PageInfo"), nodes)].map(([key, fieldNodes]): [string, Piece] => [
      key,
      { sql: parts[fieldNodes[0]?.name.value ?? ""] ?? "null", transform: null },
    ]),
  );
}

/** Counted up to 10,000; more is "10,000 or more". */
function countOf(
  builder: PlanBuilder,
  spec: ConnectionSpec,
  parent: GraphQLObjectType,
  node: FieldNode | null,
): string {
  const row = builder.row(parent, node);
  const where = and(spec.where(row), spec.shape.visible(row));
  return `select count(*) from (select from ${spec.shape.table} ${row} where ${where} limit ${countLimit}) c`;
}

const cursorSql = (spec: ConnectionSpec, row: ReturnType<PlanBuilder["row"]>): string => {
  const key =
    spec.order.type === "timestamptz"
      ? `to_char(${spec.order.by(row)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
      : spec.order.by(row);
  return `translate(encode(convert_to(${row}.id || ' ' || ${key}, 'UTF8'), 'base64'), E'\\n', '')`;
};

function cursorPart(cursor: unknown, part: 0 | 1, spec: ConnectionSpec): Bound {
  if (cursor === undefined || cursor === null) return start(spec)[part];
  const text = typeof cursor === "string" ? Buffer.from(cursor, "base64").toString("utf8") : "";
  const [id, key] = [text.slice(0, 36), text.slice(37)];
  const isMoment = spec.order.type === "text" || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(key);
  if (!isUuid(id) || !isMoment || key.includes("\0")) throw badInput("after", "the cursor is not one of ours");
  return part === 0 ? key : id;
}

function start({ order }: ConnectionSpec): [string, string] {
  if (order.type === "text") return order.direction === "asc" ? ["", lowest] : ["\u{10ffff}", highest];
  return order.direction === "asc" ? ["-infinity", lowest] : ["infinity", highest];
}
