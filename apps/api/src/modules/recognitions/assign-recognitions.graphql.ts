import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { toPublicId } from "@leerplek/domain/shared/id";
import { type ApiContext } from "../../platform/api-context.ts";
import { UserErrors } from "../../platform/mutation-result.graphql.ts";
import { assignRecognitions } from "./assign-recognitions.ts";

@InputType({ description: "What `assignRecognitions` needs." })
export class AssignRecognitionsInput {
  @Field(() => ID, { nullable: true, description: "The case officer; null takes the files from whoever has them." })
  readonly assigneeId?: string | null;

  @Field(() => [ID], { description: "1 to 100 files." })
  readonly recognitionIds!: string[];
}

@ObjectType({ description: "Files that were given to somebody." })
export class AssignedRecognitions {
  readonly __typename = "AssignedRecognitions";

  @Field(() => [ID])
  readonly recognitionIds: readonly string[];

  constructor(ids: readonly string[]) {
    this.recognitionIds = ids;
  }
}

const AssignRecognitionsResult = createUnionType({
  name: "AssignRecognitionsResult",
  description: "The files that were given, or the problems that kept it from happening.",
  types: () => [AssignedRecognitions, UserErrors] as const,
  resolveType: (value: object) => Reflect.get(value, "__typename"),
});

@Resolver()
export class AssignRecognitionsMutation {
  @Mutation(() => AssignRecognitionsResult, {
    description: "Gives files to a case officer of their partnership, or to nobody: all of them or none.",
  })
  async assignRecognitions(
    @Arg("input", () => AssignRecognitionsInput) input: AssignRecognitionsInput,
    @Ctx() context: ApiContext,
  ): Promise<object> {
    const result = await assignRecognitions(context, { ...input, assigneeId: input.assigneeId ?? null });
    return result.ok
      ? new AssignedRecognitions(result.value.ids.map((id) => toPublicId("recognition", id)))
      : new UserErrors(result.problems);
  }
}
