import type { FieldNode, GraphQLObjectType } from "graphql";
import type { Sql } from "postgres";
import type { Look } from "@leerplek/domain/audit/look";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { planConnection } from "./connection-plan.ts";
import { and, forEach, type Json, type Piece } from "./json-piece.ts";
import { PlanBuilder, type Request } from "./plan-builder.ts";
import { readAs, touchesProtected } from "../row-security.ts";
import type { Bound, ConnectionSpec, Run, Shape, SqlFor } from "./shape.ts";

/** What a plan needs to run: a connection and who asks. */
export interface Reader {
  readonly sql: Sql;
  readonly viewer: Viewer | null;
  readonly now: Date;
  /** Told which learners were seen, and how much of them. */
  readonly noteLooks: (looks: readonly Look[]) => void;
  /** Counts opened profiles before they are shown; throws when the day's number is used up. */
  readonly admitLooks: (looks: readonly Look[]) => Promise<void>;
  /** Reads all but what would open a learner's profile, so that nothing is counted. */
  readonly isWithholding?: boolean;
}

/** A compiled statement that gives one JSON text. */
export interface ReadPlan {
  readonly text: string;
  run(reader: Reader, variables: Run["variables"], given?: Run["given"]): Promise<string | null>;
}

/** Where in a GraphQL request something is planned. */
export interface Site {
  readonly request: Request;
  readonly parent: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
}

/** One row of a shape that fits the condition. */
export function planOne(site: Site, shape: Shape, where: SqlFor): ReadPlan {
  const builder = new PlanBuilder(site.request);
  const row = builder.row(site.parent, site.nodes[0] ?? null);
  const piece = builder.ofShape(shape, row, site.nodes);
  const condition = and(where(row), shape.visible(row));
  return readPlan(builder, { ...piece, sql: `(select ${piece.sql} from ${shape.table} ${row} where ${condition})` });
}

/**
 * Rows in the order of the ids handed over as `given.ids`. Rows that are gone or hidden are left out, or null where `keepGaps` asks for it.
 */
export function planMany(site: Site, shape: Shape, where: SqlFor, keepGaps = false): ReadPlan {
  const builder = new PlanBuilder(site.request);
  const row = builder.row(site.parent, site.nodes[0] ?? null);
  const piece = builder.ofShape(shape, row, site.nodes);
  const ids = `unnest(${row.given("ids", "uuid[]")}) with ordinality as g(id, n)`;
  const json = keepGaps ? `case when ${row}.id is not null then ${piece.sql} end` : piece.sql;
  const condition = and(`${row}.id = g.id`, where(row), shape.visible(row));
  const rows = `select ${json} as j, g.n from ${ids} ${keepGaps ? "left " : ""}join ${shape.table} ${row} on ${condition}`;
  return readPlan(builder, {
    sql: `(select coalesce(json_agg(r.j order by r.n), '[]') from (${rows}) r)`,
    transform: forEach(piece.transform),
  });
}

export function planPage(site: Site, spec: ConnectionSpec): ReadPlan {
  const builder = new PlanBuilder(site.request);
  return readPlan(builder, planConnection(builder, spec, site.parent, site.nodes));
}

function readPlan(builder: PlanBuilder, piece: Piece): ReadPlan {
  const { text, sources } = withoutUnused(`/* ${builder.request.operation} */ select ${piece.sql}::text as j`, builder);
  const isProtected = touchesProtected(text);
  const decided = decideAbsence(text);
  return {
    text,
    async run({ sql, viewer, now, noteLooks, admitLooks, isWithholding = false }, variables, given = {}) {
      const run: Run = { viewer, now, variables, given, looks: [], isWithholding };
      const bound: Bound[] = sources.map((source) => source(run));
      const reading = { text: decided(bound), values: bound };
      const [row] = isProtected
        ? await readAs<{ j: string | null }>(sql, { viewer, now }, reading)
        : await sql.unsafe<{ j: string | null }[]>(reading.text, bound, { prepare: true });
      const answer = row?.j ?? null;
      if (answer === null || !piece.transform) return answer;
      const parsed: Json = JSON.parse(answer);
      const transformed = JSON.stringify(piece.transform(parsed, run));
      if (run.looks.length > 0) {
        await admitLooks(run.looks);
        noteLooks(run.looks);
      }
      return transformed;
    },
  };
}

/**
 * Whether an argument is absent is settled in the text, so that `$1 is null or w.branch_id = $1` uses an index in a plan that PostgreSQL makes once and
 * keeps: planning costs more than most of our reads. There are as many texts as combinations of arguments that clients really send.
 */
function decideAbsence(text: string): (bound: readonly Bound[]) => string {
  const asked = /\$(\d+)(?:::\w+(?:\[\])?)+ is null\b/g;
  const others = text.replaceAll(asked, "");
  const numbers = [...new Set(Array.from(text.matchAll(asked), ([, number]) => Number(number)))]
    // PostgreSQL learns the type of a parameter from its other mentions.
    .filter((number) => others.includes(`$${number}::`));
  const texts = new Map<string, string>();
  return (bound) => {
    const absent = numbers.map((number) => bound[number - 1] === null);
    const key = absent.join();
    const known = texts.get(key);
    if (known !== undefined) return known;
    const made = text.replaceAll(asked, (mention, number) => {
      const index = numbers.indexOf(Number(number));
      return index === -1 ? mention : String(absent[index]);
    });
    texts.set(key, made);
    return made;
  };
}

/** A count alone needs no cursor: parameters that no SQL mentions are left out, because PostgreSQL cannot tell their type. */
function withoutUnused(text: string, builder: PlanBuilder): { text: string; sources: PlanBuilder["sources"] } {
  const used = [...new Set(Array.from(text.matchAll(/\$(\d+)::/g), ([, number]) => Number(number)))];
  const renumbered = text.replace(/\$(\d+)::/g, (_mention, number) => `$${used.indexOf(Number(number)) + 1}::`);
  return { text: renumbered, sources: used.flatMap((number) => builder.sources[number - 1] ?? []) };
}
