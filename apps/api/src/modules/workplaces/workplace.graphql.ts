import { Field, ID, Int, ObjectType } from "type-graphql";
import {
  agreementTypes,
  type AgreementType,
  type Weekday,
  type WorkplaceStatus,
  weekdays,
  workplaceStatuses,
} from "@leerplek/domain/workplaces/workplace";
import { type ProblemCode } from "@leerplek/domain/shared/problem";
import { Node, connectionOf } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { ProblemCodeEnum } from "../../platform/mutation-result.graphql.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { Application } from "../applications/application.graphql.ts";
import { Branch, Company } from "../companies/company.graphql.ts";
import { InterviewSlot } from "../interviews/interview.graphql.ts";
import { Activity } from "../programmes/activity-list.graphql.ts";
import { Programme } from "../programmes/programme.graphql.ts";

export const WorkplaceStatusEnum = graphqlEnum("WorkplaceStatus", workplaceStatuses, "States of a workplace.");

export const AgreementTypeEnum = graphqlEnum(
  "AgreementType",
  agreementTypes,
  "OAO: 20 hours a week or more, paid. SAO: fewer, unpaid.",
);

export const WeekdayEnum = graphqlEnum("Weekday", weekdays, "Days of the week.");

@ObjectType({
  implements: Node,
  description: "A workplace on offer: one branch, one programme, a number of places in a period.",
})
export class Workplace extends Node {
  @Field(() => [Activity])
  readonly activities!: Activity[];

  @Field(() => AgreementTypeEnum)
  readonly agreementType!: AgreementType;

  @Field(() => Int, { description: "The answer promise: days in which the company answers." })
  readonly answerWithinDays!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "Applications received, withdrawn ones included. Null while there are too few to count, but for learners, schools and the own company.",
  })
  readonly applicationCount!: number | null;

  @Field(() => ProblemCodeEnum, { nullable: true, description: "Why it is BLOCKED." })
  readonly blockedBy!: ProblemCode | null;

  @Field(() => Branch)
  readonly branch!: Branch;

  @Field(() => Company)
  readonly company!: Company;

  @Field(() => DateTimeScalar)
  readonly createdAt!: string;

  @Field(() => String, { description: "Wall time in Flanders, 24 h: 16:00" })
  readonly dayEndsAt!: string;

  @Field(() => String, { description: "Wall time in Flanders, 24 h: 07:30" })
  readonly dayStartsAt!: string;

  @Field(() => [WeekdayEnum])
  readonly days!: Weekday[];

  @Field(() => String)
  readonly description!: string;

  @Field(() => LocalDateScalar, { description: "Last day." })
  readonly endsOn!: string;

  @Field(() => Int, { description: "Places not held by a signed agreement or a firm offer." })
  readonly freePlaces!: number;

  @Field(() => Boolean, {
    description: "Is there a mentor who acts for this branch and programme? The name follows after contact.",
  })
  readonly hasMentor!: boolean;

  @Field(() => Boolean)
  readonly isPaid!: boolean;

  @Field(() => ID, { nullable: true, description: "Members of the company only." })
  readonly mentorId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Full years on the first day; null when only the legal age counts.",
  })
  readonly minimumAge!: number | null;

  @Field(() => Int, { description: "Average at the workplace, minutes a week." })
  readonly minutesPerWeek!: number;

  @Field(() => Int, { description: "Places in all." })
  readonly places!: number;

  @Field(() => Programme)
  readonly programme!: Programme;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly publishedAt!: string | null;

  @Field(() => String)
  readonly requirements!: string;

  @Field(() => String, { description: "2026-2027" })
  readonly schoolYear!: string;

  @Field(() => [InterviewSlot], {
    description: "Open slots the viewer may see: the company its own, a shortlisted learner those to choose from.",
  })
  readonly slots!: InterviewSlot[];

  @Field(() => LocalDateScalar, { description: "First day." })
  readonly startsOn!: string;

  @Field(() => WorkplaceStatusEnum)
  readonly status!: WorkplaceStatus;

  @Field(() => String)
  readonly title!: string;

  @Field(() => Int, { description: "Rises with each change; hand it over when you update." })
  readonly version!: number;

  @Field(() => Application, { nullable: true, description: "The viewer's own latest application here." })
  readonly viewerApplication!: Application | null;

  @Field(() => Boolean)
  readonly viewerCanApply!: boolean;

  @Field(() => Boolean)
  readonly viewerCanEdit!: boolean;

  @Field(() => Boolean, {
    description: "Whether its interviews are yours to plan; times are opened while learners can find it.",
  })
  readonly viewerCanOpenSlots!: boolean;

  @Field(() => Boolean, { description: "Whether you publish, pause, reopen and close it, as its state allows." })
  readonly viewerCanPublish!: boolean;
}

export const WorkplaceConnection = connectionOf(Workplace, "Workplace");
