import type { GraphQLResolveInfo } from "graphql";
import type { ApiContext } from "./api-context.ts";
import type { Command } from "./command.ts";
import { UserErrors } from "./mutation-result.graphql.ts";
import { nodeShapes, type NodeTag } from "./node-shapes.ts";

interface Call {
  readonly input: unknown;
  readonly context: ApiContext;
  readonly info: GraphQLResolveInfo;
}

/** Runs a use case and answers with its row, read as the viewer may see it, or with the problems. */
export async function answerOf(
  command: Command<{ readonly id: string }>,
  tag: NodeTag,
  { input, context, info }: Call,
): Promise<unknown> {
  const result = await command(context, input);
  return result.ok
    ? context.reads.readRow(info, context, nodeShapes[tag], result.value.id)
    : new UserErrors(result.problems);
}
