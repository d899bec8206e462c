import {
  BREAK,
  Kind,
  OperationTypeNode,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";
import { badInput, tooLarge } from "../errors.ts";
import { limits, soloMutations } from "./limits.ts";
import { rootFieldNames } from "./root-fields.ts";
import { isPlainText } from "./value-limits.ts";

/**
 * Validation rule for the shape of a document: definitions, depth, aliases, root fields, directives, variables and literal values, fragments
 * expanded. It looks before all other rules, so that what is too large is called too large, and is safe on documents that are wrong in other ways.
 */
export function documentLimits(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const error = sizeProblem(document) ?? valuesProblem(document);
      if (error) context.reportError(error);
    },
  };
}

function sizeProblem(document: DocumentNode): GraphQLError | null {
  if (document.definitions.length > limits.definitions)
    return tooLarge(`A document has at most ${limits.definitions} definitions.`);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const measures = new Map<string, Measure>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const problem = operationProblem(definition, fragments, measures);
    if (problem) return tooLarge(problem);
  }
  return null;
}

/** Directives and literal values, wherever they stand. */
function valuesProblem(document: DocumentNode): GraphQLError | null {
  let directives = 0;
  let nesting = 0;
  let error: GraphQLError | null = null;
  const refuse = (found: GraphQLError): typeof BREAK => {
    error = found;
    return BREAK;
  };
  const enterNested = (size: number): typeof BREAK | undefined => {
    nesting += 1;
    if (nesting > limits.valueNesting) return refuse(badInput("", `Values nest at most ${limits.valueNesting} deep.`));
    return size > limits.listItems ? refuse(badInput("", `A list has at most ${limits.listItems} items.`)) : undefined;
  };
  const leaveNested = (): void => {
    nesting -= 1;
  };
  visit(document, {
    Directive() {
      directives += 1;
      return directives > limits.directives ? refuse(tooLarge(`At most ${limits.directives} directives.`)) : undefined;
    },
    ListValue: { enter: ({ values }) => enterNested(values.length), leave: leaveNested },
    ObjectValue: { enter: () => enterNested(0), leave: leaveNested },
    StringValue({ value }) {
      return isPlainText(value) ? undefined : refuse(badInput("", "A text holds a character that is not text."));
    },
  });
  return error;
}

function operationProblem(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  measures: Map<string, Measure>,
): string | null {
  const { depth, introspectionDepth, aliases } = measure(operation.selectionSet, fragments, measures);
  if (depth > limits.depth) return `An operation is at most ${limits.depth} levels deep.`;
  if (introspectionDepth > limits.introspectionDepth)
    return `Introspection is at most ${limits.introspectionDepth} levels deep.`;
  if (aliases > limits.aliases) return `At most ${limits.aliases} aliases, fragments expanded.`;
  if ((operation.variableDefinitions?.length ?? 0) > limits.variables) return `At most ${limits.variables} variables.`;
  const roots = rootFieldNames(operation.selectionSet, fragments);
  if (operation.operation === OperationTypeNode.QUERY)
    return roots.length > limits.queryRoots ? `A query has at most ${limits.queryRoots} root fields.` : null;
  const solo = roots.find((name) => soloMutations.has(name));
  if (solo && roots.length > 1) return `${solo} stands alone in its operation.`;
  return roots.length > limits.mutationRoots ? `A mutation has at most ${limits.mutationRoots} root fields.` : null;
}

interface Measure {
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly aliases: number;
}
const nothing: Measure = { depth: 0, introspectionDepth: 0, aliases: 0 };

function measure(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  measures: Map<string, Measure>,
): Measure {
  let depth = 0;
  let introspectionDepth = 0;
  let aliases = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const inner = selection.selectionSet ? measure(selection.selectionSet, fragments, measures) : nothing;
      const isIntrospection = selection.name.value === "__schema" || selection.name.value === "__type";
      aliases += inner.aliases + (selection.alias ? 1 : 0);
      depth = Math.max(depth, isIntrospection ? 1 : inner.depth + 1);
      introspectionDepth = Math.max(introspectionDepth, isIntrospection ? inner.depth + 1 : inner.introspectionDepth);
      continue;
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? measure(selection.selectionSet, fragments, measures)
        : measureFragment(selection.name.value, fragments, measures);
    aliases += inner.aliases;
    depth = Math.max(depth, inner.depth);
    introspectionDepth = Math.max(introspectionDepth, inner.introspectionDepth);
  }
  return { depth, introspectionDepth, aliases };
}

function measureFragment(
  name: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  measures: Map<string, Measure>,
): Measure {
  const known = measures.get(name);
  if (known) return known;
  const fragment = fragments.get(name);
  if (!fragment) return nothing;
  // Stands here while it is being measured: a cycle then ends, and the specification's own rule refuses it.
  measures.set(name, nothing);
  const measured = measure(fragment.selectionSet, fragments, measures);
  measures.set(name, measured);
  return measured;
}
