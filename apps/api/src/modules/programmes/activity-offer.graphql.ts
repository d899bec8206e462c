import { Field, Int, ObjectType } from "type-graphql";
import { coverageVerdicts, type CoverageVerdict } from "@leerplek/domain/programmes/coverage";
import { coverages, type Coverage } from "@leerplek/domain/programmes/programme";
import { Node } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { DateTimeScalar } from "../../platform/scalars.graphql.ts";
import { Branch } from "../companies/company.graphql.ts";
import { Provider } from "../schools/provider.graphql.ts";
import { Activity, ActivityList } from "./activity-list.graphql.ts";
import { Programme } from "./programme.graphql.ts";

export const CoverageEnum = graphqlEnum(
  "Coverage",
  coverages,
  "How far an activity can be done. ALTERNATIVE: somewhere else, agreed with the school.",
);
export const CoverageVerdictEnum = graphqlEnum(
  "CoverageVerdict",
  coverageVerdicts,
  "Whether the coverage is enough to be recognised; OFFICER_DECIDES when no minimum was fixed.",
);

@ObjectType({ description: "The answer to one activity of the list." })
export class OfferedActivity {
  @Field(() => Activity)
  readonly activity!: Activity;

  @Field(() => CoverageEnum)
  readonly coverage!: Coverage;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}

@ObjectType({
  implements: Node,
  description:
    "What a branch, or the workshop of a school, says about the activity list of a programme. For the company, its mandate holders, the school and officers.",
})
export class ActivityOffer extends Node {
  @Field(() => Branch, { nullable: true, description: "Null for the workshop of a school." })
  readonly branch!: Branch | null;

  @Field(() => Provider, { nullable: true, description: "Null for a branch." })
  readonly provider!: Provider | null;

  @Field(() => Programme)
  readonly programme!: Programme;

  @Field(() => ActivityList, { description: "The version that was answered." })
  readonly activityList!: ActivityList;

  @Field(() => ActivityList, {
    description: "The version published last; another one when the offer has to be reviewed.",
  })
  readonly newestList!: ActivityList;

  @Field(() => Boolean, { description: "A newer version of the list was published after this was answered." })
  readonly isReviewNeeded!: boolean;

  @Field(() => [OfferedActivity], { description: "In the order of the list; what was not answered is not there." })
  readonly answers!: OfferedActivity[];

  @Field(() => [String], { description: "Contexts of the programme in which a learner works here." })
  readonly contexts!: string[];

  @Field(() => Int, {
    nullable: true,
    description: "Weighted share of the mandatory activities, rounded down; null when none is mandatory.",
  })
  readonly coveragePercent!: number | null;

  @Field(() => CoverageVerdictEnum)
  readonly coverageVerdict!: CoverageVerdict;

  @Field(() => Int, { description: "Mandatory activities that are not offered, or were not answered." })
  readonly gapCount!: number;

  @Field(() => Int, { description: "So many of the contexts the list asks are missing here." })
  readonly contextsTooFew!: number;

  @Field(() => Int)
  readonly unansweredCount!: number;

  @Field(() => Int, { description: "Hand it back when saving." })
  readonly version!: number;

  @Field(() => DateTimeScalar)
  readonly updatedAt!: string;
}
