import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { writeRecognitionMessage } from "./write-recognition-message.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `writeRecognitionMessage` needs." })
export class WriteRecognitionMessageInput {
  @Field(() => String)
  readonly body!: string;

  @Field(() => Boolean, { nullable: true, description: "The company says that the branch has a new address." })
  readonly isAddressChange?: boolean;

  @Field(() => ID)
  readonly recognitionId!: string;
}

const WriteRecognitionMessageResult = resultOf("WriteRecognitionMessage", Recognition);

@Resolver()
export class WriteRecognitionMessageMutation {
  @Mutation(() => WriteRecognitionMessageResult, { description: "Writes to the other side of a file." })
  writeRecognitionMessage(
    @Arg("input", () => WriteRecognitionMessageInput) input: WriteRecognitionMessageInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(writeRecognitionMessage, "recognition", { input, context, info });
  }
}
