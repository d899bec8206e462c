import { Field, ID, InputType } from "type-graphql";
import type { Coverage } from "@leerplek/domain/programmes/programme";
import { CoverageEnum } from "./activity-offer.graphql.ts";

@InputType({ description: "What was answered to one activity of a list." })
export class SelfScanAnswerInput {
  @Field(() => String, { description: "Code of the activity: the same in every version of the list." })
  readonly code!: string;

  @Field(() => CoverageEnum)
  readonly coverage!: Coverage;

  @Field(() => String, { nullable: true, description: "At most 500 characters." })
  readonly note?: string | null;
}

@InputType({ description: "What somebody answered to the list of a programme before having an account." })
export class SelfScanInput {
  @Field(() => ID)
  readonly programmeId!: string;

  @Field(() => [String], { description: "Contexts of the programme in which a learner works." })
  readonly contexts!: readonly string[];

  @Field(() => [SelfScanAnswerInput])
  readonly answers!: readonly SelfScanAnswerInput[];
}
