import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { saveRecognitionForm } from "./save-recognition-form.ts";
import { RecognitionFormInput } from "./recognition-form-input.graphql.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `saveRecognitionForm` needs." })
export class SaveRecognitionFormInput {
  @Field(() => RecognitionFormInput)
  readonly form!: RecognitionFormInput;

  @Field(() => [ID])
  readonly mentorIds!: string[];

  @Field(() => ID)
  readonly recognitionId!: string;

  @Field(() => Int)
  readonly version!: number;
}

const SaveRecognitionFormResult = resultOf("SaveRecognitionForm", Recognition);

@Resolver()
export class SaveRecognitionFormMutation {
  @Mutation(() => SaveRecognitionFormResult, {
    description: "Keeps the form of a file; anything may still be missing.",
  })
  saveRecognitionForm(
    @Arg("input", () => SaveRecognitionFormInput) input: SaveRecognitionFormInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(saveRecognitionForm, "recognition", { input, context, info });
  }
}
