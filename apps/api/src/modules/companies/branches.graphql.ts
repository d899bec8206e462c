import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { addBranch } from "./add-branch.ts";
import { BranchInput } from "./branch-input.graphql.ts";
import { Branch } from "./company.graphql.ts";
import { deactivateBranch } from "./deactivate-branch.ts";
import { reactivateBranch } from "./reactivate-branch.ts";
import { updateBranch } from "./update-branch.ts";

@InputType({ description: "What `addBranch` needs." })
export class AddBranchInput {
  @Field(() => BranchInput)
  readonly branch!: BranchInput;

  @Field(() => String)
  readonly idempotencyKey!: string;
}

@InputType({ description: "What `updateBranch` needs." })
export class UpdateBranchInput {
  @Field(() => BranchInput)
  readonly branch!: BranchInput;

  @Field(() => ID)
  readonly branchId!: string;

  @Field(() => Int, { description: "The version that was looked at; another one meanwhile is CHANGED_MEANWHILE." })
  readonly version!: number;
}

@InputType({ description: "A branch of the company you act for." })
export class OwnBranchInput {
  @Field(() => ID)
  readonly branchId!: string;
}

const AddBranchResult = resultOf("AddBranch", Branch);
const UpdateBranchResult = resultOf("UpdateBranch", Branch);
const DeactivateBranchResult = resultOf("DeactivateBranch", Branch);
const ReactivateBranchResult = resultOf("ReactivateBranch", Branch);

@Resolver()
export class BranchMutations {
  @Mutation(() => AddBranchResult, { description: "Adds a branch to the company you act for." })
  addBranch(
    @Arg("input", () => AddBranchInput) input: AddBranchInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(addBranch, "branch", { input, context, info });
  }

  @Mutation(() => UpdateBranchResult, {
    description: "Changes a branch. A move is noted in the files of its recognitions, which stay in force.",
  })
  updateBranch(
    @Arg("input", () => UpdateBranchInput) input: UpdateBranchInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(updateBranch, "branch", { input, context, info });
  }

  @Mutation(() => DeactivateBranchResult, {
    description: "Closes a branch down when nothing depends on it; the problems say what does.",
  })
  deactivateBranch(
    @Arg("input", () => OwnBranchInput) input: OwnBranchInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(deactivateBranch, "branch", { input, context, info });
  }

  @Mutation(() => ReactivateBranchResult, { description: "Opens a branch again that was closed down." })
  reactivateBranch(
    @Arg("input", () => OwnBranchInput) input: OwnBranchInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(reactivateBranch, "branch", { input, context, info });
  }
}
