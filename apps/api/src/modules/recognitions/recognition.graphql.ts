import { Field, ID, Int, ObjectType } from "type-graphql";
import type { DocumentKind, FilerKind, RecognitionStatus } from "@leerplek/domain/recognitions/recognition";
import type { ReceiptKind } from "@leerplek/domain/recognitions/receipt";
import type { DeadlineState } from "@leerplek/domain/recognitions/term";
import { connectionOf, Node } from "../../platform/connection.graphql.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { Branch, Company } from "../companies/company.graphql.ts";
import { Programme } from "../programmes/programme.graphql.ts";
import { RuleInUse } from "../rules/rule-in-use.graphql.ts";
import {
  DeadlineStateEnum,
  FilerKindEnum,
  ReceiptKindEnum,
  RecognitionDocumentKindEnum,
  RecognitionStatusEnum,
} from "./recognition-enums.graphql.ts";
import {
  Partnership,
  RecognitionActivity,
  RecognitionAppeal,
  RecognitionDecision,
  RecognitionEvent,
  RecognitionForm,
  RecognitionMentor,
  RecognitionMessage,
  RecognitionVisit,
  RecognitionVote,
} from "./recognition-parts.graphql.ts";

@ObjectType({
  implements: Node,
  description: "The permission of a branch to train for one programme, and the file that leads to it.",
})
export class Recognition extends Node {
  @Field(() => [RecognitionActivity])
  readonly activities!: RecognitionActivity[];

  @Field(() => Boolean, { description: "An appeal would come too late: it is taken in, and found inadmissible." })
  readonly appealTermPassed!: boolean;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "Last day to appeal in time; null when nothing can be appealed.",
  })
  readonly appealUntil!: string | null;

  @Field(() => [RecognitionAppeal])
  readonly appeals!: RecognitionAppeal[];

  @Field(() => ID, { nullable: true, description: "For the partnership only." })
  readonly assigneeId!: string | null;

  @Field(() => String, { nullable: true, description: "For the partnership only." })
  readonly assigneeName!: string | null;

  @Field(() => Int, { description: "Workplaces of this branch and programme that are blocked now." })
  readonly blockedWorkplaces!: number;

  @Field(() => Branch)
  readonly branch!: Branch;

  @Field(() => Company)
  readonly company!: Company;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the file was found complete." })
  readonly completeAt!: string | null;

  @Field(() => String, { nullable: true })
  readonly conditions!: string | null;

  @Field(() => DateTimeScalar)
  readonly createdAt!: string;

  @Field(() => DeadlineStateEnum)
  readonly deadlineState!: DeadlineState;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: "The body that decided." })
  readonly decidedBy!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "Last day to decide, or to acknowledge an appeal; null while no clock runs.",
  })
  readonly decisionDueOn!: string | null;

  @Field(() => ReceiptKindEnum, { nullable: true, description: "How `decisionReceivedOn` is known." })
  readonly decisionReceipt!: ReceiptKind | null;

  @Field(() => RuleInUse, {
    nullable: true,
    description: "The rule by which a presumed receipt was counted, as it was in force on the day of the decision.",
  })
  readonly decisionReceiptRule!: RuleInUse | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "The appeal term begins the day after." })
  readonly decisionReceivedOn!: string | null;

  @Field(() => [RecognitionDecision])
  readonly decisions!: RecognitionDecision[];

  @Field(() => [Recognition], {
    description: "Other files of the company that the viewer may see, newest first, at most 20.",
  })
  readonly earlier!: Recognition[];

  @Field(() => [RecognitionEvent])
  readonly events!: RecognitionEvent[];

  @Field(() => FilerKindEnum, { nullable: true })
  readonly filedAs!: FilerKind | null;

  @Field(() => String, { nullable: true })
  readonly filedByName!: string | null;

  @Field(() => RecognitionForm, { nullable: true, description: "For those who write or treat the file." })
  readonly form!: RecognitionForm | null;

  @Field(() => [RecognitionMentor])
  readonly mentors!: RecognitionMentor[];

  @Field(() => [RecognitionMessage])
  readonly messages!: RecognitionMessage[];

  @Field(() => String, { nullable: true })
  readonly motive!: string | null;

  @Field(() => Partnership, { nullable: true, description: "Who treats the file; null until it is handed in." })
  readonly partnership!: Partnership | null;

  @Field(() => Recognition, { nullable: true, description: "The recognition this file renews." })
  readonly previous!: Recognition | null;

  @Field(() => Programme)
  readonly programme!: Programme;

  @Field(() => String, { nullable: true, description: "The proof of a registered letter, for the partnership only." })
  readonly receiptProof!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "First day on which it can be renewed." })
  readonly renewableFrom!: string | null;

  @Field(() => [RecognitionDocumentKindEnum], { description: "Documents the sector asks." })
  readonly requiredDocuments!: DocumentKind[];

  @Field(() => RecognitionStatusEnum)
  readonly status!: RecognitionStatus;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly submittedAt!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "First valid day." })
  readonly validFrom!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last valid day." })
  readonly validUntil!: string | null;

  @Field(() => Int, { description: "Hand it back with a change: CHANGED_MEANWHILE when somebody was first." })
  readonly version!: number;

  @Field(() => Boolean)
  readonly viewerCanAnswerAppeal!: boolean;

  @Field(() => Boolean)
  readonly viewerCanAppeal!: boolean;

  @Field(() => Boolean)
  readonly viewerCanCancel!: boolean;

  @Field(() => Boolean)
  readonly viewerCanCheck!: boolean;

  @Field(() => Boolean)
  readonly viewerCanConfirmReceipt!: boolean;

  @Field(() => Boolean)
  readonly viewerCanDecide!: boolean;

  @Field(() => Boolean)
  readonly viewerCanProveReceipt!: boolean;

  @Field(() => Boolean, {
    description: "You treat the file, and an appeal that came by letter or e-mail can be written down.",
  })
  readonly viewerCanRegisterAppeal!: boolean;

  @Field(() => Boolean)
  readonly viewerCanRenew!: boolean;

  @Field(() => Boolean)
  readonly viewerCanReview!: boolean;

  @Field(() => Boolean)
  readonly viewerCanSanction!: boolean;

  @Field(() => Boolean)
  readonly viewerCanSubmit!: boolean;

  @Field(() => Boolean)
  readonly viewerCanSupplement!: boolean;

  @Field(() => Boolean)
  readonly viewerCanWrite!: boolean;

  @Field(() => Boolean)
  readonly viewerCanWriteMessage!: boolean;

  @Field(() => FilerKindEnum, {
    nullable: true,
    description: "How the viewer writes for the company; null when not at all.",
  })
  readonly viewerFilesAs!: FilerKind | null;

  @Field(() => [RecognitionVisit])
  readonly visits!: RecognitionVisit[];

  @Field(() => [RecognitionVote], { description: "For the partnership only; empty for others." })
  readonly votes!: RecognitionVote[];
}

@ObjectType({ description: "What a branch has done and what is still open for one programme." })
export class BranchProgramme {
  @Field(() => Int, { description: "Applications that wait for an answer or are talked about." })
  readonly candidatesOpen!: number;

  @Field(() => Int, { description: "Learners who accepted a place, without a signed agreement yet." })
  readonly placesAccepted!: number;

  @Field(() => Int, { description: "Learners whose agreement is signed." })
  readonly agreementsSigned!: number;

  @Field(() => Int, { description: "Mandatory activities of the list." })
  readonly activities!: number;

  @Field(() => Int)
  readonly activitiesAnswered!: number;

  @Field(() => Int, { description: "Mentors named for it." })
  readonly mentors!: number;

  @Field(() => Int, { description: "Of those, who may train now." })
  readonly mentorsActing!: number;

  @Field(() => Recognition, { nullable: true, description: "A file that is not decided yet." })
  readonly openFile!: Recognition | null;

  @Field(() => Programme)
  readonly programme!: Programme;

  @Field(() => Recognition, {
    nullable: true,
    description: "The one in force, else the newest file; under this name of the programme or one it had before.",
  })
  readonly recognition!: Recognition | null;

  @Field(() => Int)
  readonly workplacesBlocked!: number;

  @Field(() => Int)
  readonly workplacesOpen!: number;
}

export const RecognitionConnection = connectionOf(Recognition, "Recognition");
