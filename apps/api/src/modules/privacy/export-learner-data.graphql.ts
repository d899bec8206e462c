import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf, UserErrors } from "../../platform/mutation-result.graphql.ts";
import { exportLearnerData } from "./export-learner-data.ts";

@InputType({ description: "What `exportLearnerData` needs." })
export class ExportLearnerDataInput {
  @Field(() => ID)
  readonly learnerId!: string;
}

@ObjectType({ description: "All we hold about a learner." })
export class LearnerDataExport {
  @Field(() => String, { description: "JSON text: rows by table as they stand, mails and looks." })
  readonly json!: string;
}

const ExportLearnerDataResult = resultOf("ExportLearnerData", LearnerDataExport);

@Resolver()
export class ExportLearnerDataMutation {
  @Mutation(() => ExportLearnerDataResult, {
    description: "All we hold about a learner, for the learner or a guardian. The download is audited.",
  })
  async exportLearnerData(
    @Arg("input", () => ExportLearnerDataInput) input: ExportLearnerDataInput,
    @Ctx() context: ApiContext,
  ): Promise<object> {
    const result = await exportLearnerData(context, input);
    return result.ok ? { __typename: "LearnerDataExport", ...result.value } : new UserErrors(result.problems);
  }
}
