import {
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** What one @skip or @include wants of a variable, or of a literal. */
export interface Condition {
  readonly variable: string | null;
  readonly selectedWhen: boolean;
}

export const holds = (condition: Condition, variables: Readonly<Record<string, unknown>>): boolean =>
  // Anything but a plain true or false counts as selected; coercion refuses it later.
  condition.variable === null ? condition.selectedWhen : variables[condition.variable] !== !condition.selectedWhen;

/** One field of an answer, with everything that is selected under it, however many fragments ask for it. */
export interface SelectedField {
  readonly parent: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly selectionSets: SelectionSetNode[];
  /** One of these must hold; an empty list inside means always. */
  readonly conditions: Condition[][];
}

export interface Fragments {
  readonly schema: GraphQLSchema;
  readonly byName: ReadonlyMap<string, FragmentDefinitionNode>;
}

/**
 * The fields with a selection of their own that a type answers, merged by what they are called, as execution does it. Scalars are left out: they cost
 * nothing. Members of a union are all counted.
 */
export function selectedObjects(
  fragments: Fragments,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): SelectedField[] {
  const found = new Map<string, SelectedField>();
  const visited = new Set<string>();
  const collect = (
    current: GraphQLCompositeType,
    selections: readonly SelectionNode[],
    conditions: Condition[],
  ): void => {
    for (const selection of selections) {
      const own = selection.directives?.length ? conditionsOf(selection.directives) : [];
      const under = own.length === 0 ? conditions : withoutTwins([...conditions, ...own]);
      if (selection.kind === Kind.FIELD) {
        addField(found, current, selection, under);
        continue;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(
          narrowed(fragments, current, selection.typeCondition?.name.value),
          selection.selectionSet.selections,
          under,
        );
        continue;
      }
      const name = selection.name.value;
      const fragment = fragments.byName.get(name);
      // Once for each set of conditions: a conditional spread says nothing about a later one without a condition.
      const visit = [name, ...under.map(keyOf)].join(" ");
      if (!fragment || visited.has(visit)) continue;
      visited.add(visit);
      collect(narrowed(fragments, current, fragment.typeCondition.name.value), fragment.selectionSet.selections, under);
    }
  };
  for (const { selections } of selectionSets) collect(type, selections, []);
  return [...found.values()];
}

function addField(
  found: Map<string, SelectedField>,
  parent: GraphQLCompositeType,
  node: FieldNode,
  conditions: Condition[],
): void {
  if (!node.selectionSet) return;
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const field = fields[node.name.value];
  if (!field || !isCompositeType(getNamedType(field.type))) return;
  const key = `${parent.name}.${node.name.value} ${node.alias?.value ?? node.name.value}`;
  const known = found.get(key);
  if (!known) {
    found.set(key, { parent: parent.name, field, node, selectionSets: [node.selectionSet], conditions: [conditions] });
    return;
  }
  known.selectionSets.push(node.selectionSet);
  known.conditions.push(conditions);
}

function narrowed(
  { schema }: Fragments,
  current: GraphQLCompositeType,
  name: string | undefined,
): GraphQLCompositeType {
  const type = name === undefined ? current : schema.getType(name);
  return isCompositeType(type) ? type : current;
}

const keyOf = ({ variable, selectedWhen }: Condition): string => `${variable ?? ""}:${selectedWhen}`;

function withoutTwins(conditions: readonly Condition[]): Condition[] {
  return [...new Map(conditions.map((each) => [keyOf(each), each])).values()];
}

function conditionsOf(directives: readonly DirectiveNode[]): Condition[] {
  return directives.flatMap((directive): Condition[] => {
    const isInclude = directive.name.value === GraphQLIncludeDirective.name;
    if (!isInclude && directive.name.value !== GraphQLSkipDirective.name) return [];
    const value = directive.arguments?.[0]?.value;
    if (value?.kind === Kind.BOOLEAN) return [{ variable: null, selectedWhen: value.value === isInclude }];
    return value?.kind === Kind.VARIABLE ? [{ variable: value.name.value, selectedWhen: isInclude }] : [];
  });
}
