import { Field, Int, ObjectType } from "type-graphql";
import {
  interviewModes,
  interviewStatuses,
  slotStatuses,
  type InterviewMode,
  type InterviewStatus,
  type SlotStatus,
} from "@leerplek/domain/interviews/interview";
import { Node, connectionOf } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { DateTimeScalar } from "../../platform/scalars.graphql.ts";
import { Application } from "../applications/application.graphql.ts";
import { Workplace } from "../workplaces/workplace.graphql.ts";

export const InterviewModeEnum = graphqlEnum("InterviewMode", interviewModes, "Where the interview is held.");

export const InterviewStatusEnum = graphqlEnum("InterviewStatus", interviewStatuses, "States of an interview.");

export const SlotStatusEnum = graphqlEnum("SlotStatus", slotStatuses, "States of an interview slot.");

@ObjectType({ implements: Node, description: "A time the company opens for an interview." })
export class InterviewSlot extends Node {
  @Field(() => Int)
  readonly durationMinutes!: number;

  @Field(() => DateTimeScalar)
  readonly endsAt!: string;

  @Field(() => Interview, { nullable: true })
  readonly interview!: Interview | null;

  @Field(() => InterviewModeEnum)
  readonly mode!: InterviewMode;

  @Field(() => String, { description: "Address, telephone number or link, as the company wrote it." })
  readonly place!: string;

  @Field(() => DateTimeScalar)
  readonly startsAt!: string;

  @Field(() => SlotStatusEnum)
  readonly status!: SlotStatus;

  @Field(() => String, { description: "IANA name: Europe/Brussels." })
  readonly timeZone!: string;

  @Field(() => Boolean)
  readonly viewerCanRemove!: boolean;

  @Field(() => Workplace)
  readonly workplace!: Workplace;
}

@ObjectType({ implements: Node, description: "A booked interview." })
export class Interview extends Node {
  @Field(() => Application)
  readonly application!: Application;

  @Field(() => Int)
  readonly durationMinutes!: number;

  @Field(() => DateTimeScalar)
  readonly endsAt!: string;

  @Field(() => InterviewModeEnum)
  readonly mode!: InterviewMode;

  @Field(() => String, { description: "Address, telephone number or link, as the company wrote it." })
  readonly place!: string;

  @Field(() => InterviewSlot)
  readonly slot!: InterviewSlot;

  @Field(() => DateTimeScalar)
  readonly startsAt!: string;

  @Field(() => InterviewStatusEnum)
  readonly status!: InterviewStatus;

  @Field(() => String, { description: "IANA name: Europe/Brussels." })
  readonly timeZone!: string;

  @Field(() => Boolean)
  readonly viewerCanCancel!: boolean;

  @Field(() => Boolean)
  readonly viewerCanRecord!: boolean;
}

export const InterviewConnection = connectionOf(Interview, "Interview");
