import { Field, ID, InputType, Int } from "type-graphql";
import { type AgreementType, type Weekday } from "@leerplek/domain/workplaces/workplace";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { AgreementTypeEnum, WeekdayEnum } from "./workplace.graphql.ts";

@InputType({ description: "Everything a workplace says." })
export class WorkplaceDraftInput {
  @Field(() => [ID], { defaultValue: [] })
  readonly activityIds!: string[];

  @Field(() => AgreementTypeEnum)
  readonly agreementType!: AgreementType;

  @Field(() => Int, { description: "The answer promise, days." })
  readonly answerWithinDays!: number;

  @Field(() => ID)
  readonly branchId!: string;

  @Field(() => String, { description: "Wall time, 24 h: 16:00" })
  readonly dayEndsAt!: string;

  @Field(() => String, { description: "Wall time, 24 h: 07:30" })
  readonly dayStartsAt!: string;

  @Field(() => [WeekdayEnum])
  readonly days!: Weekday[];

  @Field(() => String)
  readonly description!: string;

  @Field(() => LocalDateScalar)
  readonly endsOn!: string;

  @Field(() => ID, { nullable: true })
  readonly mentorId?: string;

  @Field(() => Int, { nullable: true })
  readonly minimumAge?: number;

  @Field(() => Int, { description: "Average at the workplace, minutes a week." })
  readonly minutesPerWeek!: number;

  @Field(() => Int)
  readonly places!: number;

  @Field(() => ID)
  readonly programmeId!: string;

  @Field(() => String, { defaultValue: "" })
  readonly requirements!: string;

  @Field(() => LocalDateScalar)
  readonly startsOn!: string;

  @Field(() => String)
  readonly title!: string;
}
