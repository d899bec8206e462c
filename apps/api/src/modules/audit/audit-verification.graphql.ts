import { Field, ID, Int, ObjectType } from "type-graphql";
import {
  auditFaultKinds,
  verificationStatuses,
  type AuditFaultKind,
  type VerificationStatus,
} from "@leerplek/domain/audit/verification";
import { connectionOf, Node } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { DateTimeScalar } from "../../platform/scalars.graphql.ts";

const VerificationStatusEnum = graphqlEnum(
  "VerificationStatus",
  verificationStatuses,
  "How far a verification of the audit log is, and what it says.",
);
const AuditFaultKindEnum = graphqlEnum(
  "AuditFaultKind",
  auditFaultKinds,
  "CHANGED: content or place no longer gives the hash. MISSING: a line between two others is gone. TAIL_MISSING: lines at the end are gone. REWRITTEN: the chain was computed anew after it was sealed.",
);

@ObjectType({ description: "The first thing wrong in a chain; all after it follow from it." })
export class AuditFault {
  @Field(() => Int)
  readonly chain!: number;

  @Field(() => AuditFaultKindEnum)
  readonly kind!: AuditFaultKind;

  @Field(() => ID, { nullable: true, description: "The line itself, where it is still there." })
  readonly lineId!: string | null;

  @Field(() => Int, { description: "Place of the line in its chain." })
  readonly sequence!: number;
}

@ObjectType({ implements: Node, description: "A run that recomputes every hash of the audit log." })
export class AuditVerification extends Node {
  @Field(() => DateTimeScalar)
  readonly createdAt!: string;

  @Field(() => [AuditFault])
  readonly faults!: AuditFault[];

  @Field(() => DateTimeScalar, { nullable: true })
  readonly finishedAt!: string | null;

  @Field(() => Int)
  readonly linesChecked!: number;

  @Field(() => Int, {
    description: "Lines that went after their term; what is left still follows from the last of them.",
  })
  readonly linesRemoved!: number;

  @Field(() => Int)
  readonly linesTotal!: number;

  @Field(() => String, { nullable: true, description: "Null: the job of the night." })
  readonly requestedBy!: string | null;

  @Field(() => VerificationStatusEnum)
  readonly status!: VerificationStatus;
}

export const AuditVerificationConnection = connectionOf(AuditVerification, "AuditVerification");
