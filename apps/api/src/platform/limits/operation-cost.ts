import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { tooLarge } from "../errors.ts";
import { costWeights, limits, listLength } from "./limits.ts";
import { pageSizeOf, variableDefaults, type SizeOf, type VariableDefaults } from "./page-size.ts";
import { rootFieldNames } from "./root-fields.ts";
import { holds, selectedObjects, type Condition, type Fragments, type SelectedField } from "./selections.ts";

export interface OperationCost {
  /** Points, rounded up. */
  readonly points: number;
  /** Objects the answer could hold. */
  readonly nodes: number;
}

type Variables = Readonly<Record<string, unknown>>;

/** Computes what an operation costs with these variables. Throws BAD_USER_INPUT on a page size that is not allowed. */
export type CostOf = (variables: Variables) => OperationCost;

/** A field that gives objects, compiled: how many, what each weighs, what is under it. */
interface Term {
  readonly size: SizeOf | number;
  /** The page size of a connection, which its `nodes` and `edges` take over. */
  readonly page: SizeOf | null;
  readonly weight: number;
  readonly conditions: Condition[][];
  readonly terms: readonly Term[];
}

interface Compilation extends Fragments {
  readonly defaults: VariableDefaults;
  terms: number;
}

/** Compiles the cost of an operation that has passed validation, once a document. Counting it afterwards takes a microsecond. */
export function compileCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CostOf {
  const byName = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const defaults = variableDefaults(operation.variableDefinitions ?? []);
  const root = schema.getRootType(operation.operation);
  const compilation: Compilation = { schema, byName, defaults, terms: 0 };
  const terms = root ? compileSelection(compilation, root, [operation.selectionSet], null) : [];
  const rootWeight = operation.operation === OperationTypeNode.QUERY ? costWeights.queryRoot : costWeights.mutationRoot;
  const fixed = costWeights.operation + fixedCost(rootFieldNames(operation.selectionSet, byName));
  return (variables) => {
    let points = fixed;
    let nodes = 0;
    for (const term of terms) {
      const each = costOfTerm(term, variables);
      points += each.points + (each.nodes > 0 ? rootWeight : 0);
      nodes += each.nodes;
    }
    // A hair is taken off, because tenths do not add up exactly.
    return { points: Math.ceil(points - 1e-9), nodes };
  };
}

/** `__schema` and `__type` have a price of their own, whatever is asked of them. */
const fixedCosts: Readonly<Record<string, number>> = { __schema: costWeights.schema, __type: costWeights.type };
const fixedCost = (roots: readonly string[]): number => roots.reduce((sum, name) => sum + (fixedCosts[name] ?? 0), 0);

function compileSelection(
  compilation: Compilation,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  page: SizeOf | null,
): Term[] {
  return selectedObjects(compilation, type, selectionSets).flatMap((selected) => {
    const term = compileField(compilation, selected, page);
    return term ? [term] : [];
  });
}

const paged = new Set(["nodes", "edges", "hits"]);

function compileField(compilation: Compilation, selected: SelectedField, parentPage: SizeOf | null): Term | null {
  compilation.terms += 1;
  // Each term is at least one node: fragments that multiply end here and not in memory.
  if (compilation.terms > limits.nodes) throw tooLarge(`The answer may hold at most ${limits.nodes} objects.`);
  const { parent, field, node, selectionSets, conditions } = selected;
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return null;
  const isList = isListType(getNullableType(field.type));
  const page = pageSizeOf(field, node, compilation.defaults);
  const size = isList ? (page ?? (paged.has(field.name) ? parentPage : null) ?? listLength(parent, field.name)) : 1;
  const weight = isValueObject(type) ? costWeights.valueObject : isList ? costWeights.item : costWeights.neighbour;
  const terms = compileSelection(compilation, type, selectionSets, page);
  // A page size is checked even where it counts nothing, as on a connection of which only the total is asked.
  return { size, page: isList ? null : page, weight, conditions, terms };
}

function costOfTerm(term: Term, variables: Variables): OperationCost {
  if (!isSelected(term.conditions, variables)) return { points: 0, nodes: 0 };
  term.page?.(variables);
  const size = typeof term.size === "number" ? term.size : term.size(variables);
  let points = term.weight;
  let nodes = 1;
  for (const inner of term.terms) {
    const each = costOfTerm(inner, variables);
    points += each.points;
    nodes += each.nodes;
  }
  return { points: points * size, nodes: nodes * size };
}

const isSelected = (conditions: Condition[][], variables: Variables): boolean =>
  conditions.some((all) => all.every((each) => holds(each, variables)));

/** An object without objects in it. */
function isValueObject(type: GraphQLNamedType): boolean {
  if (!isObjectType(type)) return false;
  return Object.values(type.getFields()).every((field) => !isCompositeType(getNamedType(field.type)));
}
