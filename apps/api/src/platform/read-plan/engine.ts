import {
  execute,
  getVariableValues,
  GraphQLError,
  isNonNullType,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { collectFields } from "graphql/execution/collectFields.js";
import { isProfileLimit } from "../errors.ts";
import { isWithheld } from "./json-piece.ts";
import { arrayLiteral } from "./plan-builder.ts";
import { planMany, planOne, type Reader, type ReadPlan, type Site } from "./reads.ts";
import { runRoot, type PlannedRoot, type RootRun, type Roots } from "./roots.ts";
import { isPlannedType, type Run, type Shape } from "./shape.ts";

/** Data that is JSON already; `stringifyAnswer` passes its text on. */
export class JsonText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export interface Operation<Context> {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: Context;
}

/**
 * Executes operations. A query whose root fields are all planned is compiled once per document: its statements give JSON text that goes to the client as
 * it comes. Everything else, mutations first of all, runs through graphql-js and uses the same plans for what it returns.
 */
export interface ReadEngine<Context extends Reader> {
  execute(operation: Operation<Context>): Promise<ExecutionResult>;
  /** What a resolver of a planned root calls. */
  readRoot(info: GraphQLResolveInfo, context: Context): Promise<unknown>;
  /**
   * One row as a member of a union or interface: what a mutation answers. The write is done by then, so a profile beyond the number of the day fails
   * alone: it is null with RATE_LIMITED at its path, and the rest of the answer stands.
   */
  readRow(info: GraphQLResolveInfo, context: Context, shape: Shape, id: string): Promise<unknown>;
  /** Rows of one type in the order of the ids, null where there is nothing to see: one statement. */
  readRows(info: GraphQLResolveInfo, context: Context, shape: Shape, ids: readonly string[]): Promise<unknown[]>;
}

interface CompiledRoot<Context extends Reader> {
  readonly key: string;
  readonly node: FieldNode;
  readonly isNonNull: boolean;
  readonly root: PlannedRoot<Context>;
  readonly run: RootRun<Context>;
}

const maxCoercionErrors = 5;
const conditionSetsKept = 16;

export function createReadEngine<Context extends Reader>(
  schema: GraphQLSchema,
  roots: Roots<Context>,
): ReadEngine<Context> {
  const queryType = schema.getQueryType();
  if (!queryType) throw new Error("the schema has no queries");
  const compiled = new WeakMap<OperationDefinitionNode, Map<string, readonly CompiledRoot<Context>[] | null>>();
  const rootRuns = new WeakMap<FieldNode, Map<string, RootRun<Context>>>();
  const rowPlans = new WeakMap<FieldNode, Map<string, ReadPlan>>();

  /** Plans depend on @skip and @include, so they are kept per value of the variables those name. */
  function kept<Key extends object, Value>(
    store: WeakMap<Key, Map<string, Value>>,
    key: Key,
    variant: string,
    make: () => Value,
  ): Value {
    const variants = store.get(key) ?? new Map<string, Value>();
    store.set(key, variants);
    const known = variants.get(variant);
    if (known !== undefined) return known;
    const made = make();
    if (variants.size < conditionSetsKept) variants.set(variant, made);
    return made;
  }

  function compile(document: DocumentNode, operation: OperationDefinitionNode, conditions: Run["variables"]) {
    const fragments = fragmentsOf(document);
    const request = { schema, fragments, conditions, operation: operation.name?.value ?? "anonymous" };
    const type = queryType!;
    const fields = collectFields(schema, { ...fragments }, { ...conditions }, type, operation.selectionSet);
    const result: CompiledRoot<Context>[] = [];
    for (const [key, nodes] of fields) {
      const node = nodes[0];
      const root = node && roots[node.name.value];
      if (!node || !root) return null;
      const definition = type.getFields()[node.name.value];
      const run = root.plan({ request, parent: type, nodes });
      result.push({ key, node, root, run, isNonNull: isNonNullType(definition?.type) });
    }
    return result;
  }

  async function runCompiled(
    plan: readonly CompiledRoot<Context>[],
    { context }: Operation<Context>,
    variables: Run["variables"],
  ): Promise<ExecutionResult> {
    const answers = await Promise.allSettled(plan.map(({ root, run }) => runRoot(root, run, context, variables)));
    const errors: GraphQLError[] = [];
    let isNull = false;
    const parts = answers.map((answer, index) => {
      const { key, node, isNonNull } = plan[index]!;
      if (answer.status === "fulfilled") return `"${key}":${answer.value}`;
      errors.push(located(answer.reason, node, key));
      isNull ||= isNonNull;
      return `"${key}":null`;
    });
    const data = isNull ? null : new JsonText(`{${parts.join(",")}}`);
    return asResult(data, errors);
  }

  function siteOf(info: GraphQLResolveInfo): Site & { variant: string } {
    const conditions = conditionsOf(info.operation, info.fragments, info.variableValues);
    return {
      request: { schema, fragments: info.fragments, conditions, operation: info.operation.name?.value ?? "anonymous" },
      parent: info.parentType,
      nodes: info.fieldNodes,
      variant: JSON.stringify(conditions),
    };
  }

  return {
    async execute(given) {
      const { document, operation, context } = given;
      if (operation.operation === OperationTypeNode.QUERY) {
        const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], given.variables ?? {}, {
          maxErrors: maxCoercionErrors,
        });
        if (coerced.errors) return { errors: coerced.errors };
        const conditions = conditionsOf(operation, fragmentsOf(document), coerced.coerced);
        const plan = kept(compiled, operation, JSON.stringify(conditions), () =>
          compile(document, operation, conditions),
        );
        if (plan) return runCompiled(plan, given, coerced.coerced);
      }
      return execute({
        schema,
        document,
        operationName: operation.name?.value,
        variableValues: given.variables,
        contextValue: context,
        fieldResolver: fromPlanOrField,
        options: { maxCoercionErrors },
      });
    },
    async readRoot(info, context) {
      const root = roots[info.fieldName];
      if (!root) throw new Error(`no planned root: ${info.fieldName}`);
      const site = siteOf(info);
      const run = kept(rootRuns, info.fieldNodes[0]!, site.variant, () => root.plan(site));
      return JSON.parse(await runRoot(root, run, context, info.variableValues));
    },
    async readRow(info, context, shape, id) {
      const site = siteOf(info);
      const make = () => planOne(site, shape, (row) => `${row}.id = ${row.given("id", "uuid")}`);
      const plan = kept(rowPlans, info.fieldNodes[0]!, `${shape.type} ${site.variant}`, make);
      const read = (reader: Reader): Promise<string | null> => plan.run(reader, info.variableValues, { id });
      let limit: GraphQLError | null = null;
      const text = await read(context).catch((error: unknown) => {
        if (!isProfileLimit(error)) throw error;
        limit = error;
        return read({ ...context, isWithholding: true });
      });
      if (text === null) return null;
      // An error in the place of a value becomes null there, with the error at its path.
      const row: object = JSON.parse(text, (_key, value) => (limit && isWithheld(value) ? limit : value));
      return { ...row, __typename: shape.type };
    },
    async readRows(info, context, shape, ids) {
      const site = siteOf(info);
      const make = () => planMany(site, shape, () => "true", true);
      const plan = kept(rowPlans, info.fieldNodes[0]!, `many ${shape.type} ${site.variant}`, make);
      const rows: (object | null)[] = JSON.parse(
        (await plan.run(context, info.variableValues, { ids: arrayLiteral(ids) })) ?? "[]",
      );
      return rows.map((row) => row && { ...row, __typename: shape.type });
    },
  };
}

/** Planned values stand under what the request calls them; all others under the name of their field. */
export const fromPlanOrField: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) => {
  if (source === null || typeof source !== "object") return undefined;
  const key = isPlannedType(info.parentType.name) ? String(info.path.key) : info.fieldName;
  return Reflect.get(source, key);
};

/** Text of an answer; JSON from the database goes out as it came. */
export function stringifyAnswer(result: { data?: unknown; errors?: unknown; extensions?: unknown }): string {
  if (!(result.data instanceof JsonText)) return JSON.stringify(result);
  const before = result.errors ? `"errors":${JSON.stringify(result.errors)},` : "";
  const after = result.extensions ? `,"extensions":${JSON.stringify(result.extensions)}` : "";
  return `{${before}"data":${result.data.text}${after}}`;
}

/** ExecutionResult types data as an object of fields; JsonText is one to everybody but `stringifyAnswer`. */
function asResult(data: JsonText | null, errors: readonly GraphQLError[]): ExecutionResult {
  const fields = data as unknown as ExecutionResult["data"];
  return errors.length > 0 ? { errors, data: fields } : { data: fields };
}

const located = (reason: unknown, node: FieldNode, key: string): GraphQLError =>
  reason instanceof GraphQLError
    ? new GraphQLError(reason.message, {
        nodes: node,
        path: [key],
        extensions: reason.extensions,
        originalError: reason,
      })
    : new GraphQLError("internal", {
        nodes: node,
        path: [key],
        originalError: reason instanceof Error ? reason : new Error(String(reason)),
      });

const fragmentCache = new WeakMap<DocumentNode, Record<string, FragmentDefinitionNode>>();
function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const known = fragmentCache.get(document);
  if (known) return known;
  const found = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const fragments = Object.fromEntries(found.map((each) => [each.name.value, each]));
  fragmentCache.set(document, fragments);
  return fragments;
}

const conditionNames = new WeakMap<OperationDefinitionNode, readonly string[]>();
/** The variables that decide what is selected, with their values. */
function conditionsOf(
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  variables: Run["variables"],
): Record<string, unknown> {
  let names = conditionNames.get(operation);
  if (!names) {
    const found = new Set<string>();
    for (const part of [operation, ...Object.values(fragments)])
      visit(part, {
        Directive(directive) {
          if (directive.name.value !== "skip" && directive.name.value !== "include") return;
          for (const argument of directive.arguments ?? [])
            if (argument.value.kind === Kind.VARIABLE) found.add(argument.value.name.value);
        },
      });
    names = [...found].sort();
    conditionNames.set(operation, names);
  }
  return Object.fromEntries(names.map((name) => [name, variables[name]]));
}
