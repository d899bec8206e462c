import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { badInput, tooLarge } from "../errors.ts";
import { costLimits, limits, type Caller } from "./limits.ts";
import { compileCost, type CostOf, type OperationCost } from "./operation-cost.ts";
import { valueProblem } from "./value-limits.ts";

type Variables = Readonly<Record<string, unknown>>;

/**
 * Checks an operation with the values it was sent with. Returns its cost.
 * Throws OPERATION_TOO_LARGE (with `cost` when that is why) or BAD_USER_INPUT.
 */
export type OperationCheck = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  sent: { readonly variables: Variables; readonly caller: Caller },
) => OperationCost;

export function createOperationCheck(schema: GraphQLSchema): OperationCheck {
  // Keyed by identity: a document that was validated once keeps its compiled cost for as long as it is kept.
  const compiled = new WeakMap<OperationDefinitionNode, CostOf>();

  const costOf = (document: DocumentNode, operation: OperationDefinitionNode): CostOf => {
    const known = compiled.get(operation);
    if (known) return known;
    const made = compileOrRefuse(schema, document, operation);
    compiled.set(operation, made);
    return made;
  };

  return (document, operation, { variables, caller }) => {
    const problem = valueProblem(variables);
    if (problem) throw badInput("", problem);
    const cost = costOf(document, operation)(variables);
    const limit = costLimits[caller];
    if (cost.points > limit) throw tooLarge("The operation costs too much.", { requested: cost.points, limit });
    if (cost.nodes > limits.nodes) throw tooLarge(`The answer may hold at most ${limits.nodes} objects.`);
    return cost;
  };
}

/** A refusal is kept like a cost, so that asking again does not compile again. */
function compileOrRefuse(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CostOf {
  try {
    return compileCost(schema, document, operation);
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
