import { Field, InputType } from "type-graphql";
import type { DocumentKind } from "@leerplek/domain/recognitions/recognition";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { RecognitionDocumentKindEnum } from "./recognition-enums.graphql.ts";

@InputType({ description: "A document named as a fact." })
export class NamedDocumentInput {
  @Field(() => LocalDateScalar, { nullable: true, description: "The date on it." })
  readonly issuedOn?: string | null;

  @Field(() => RecognitionDocumentKindEnum)
  readonly kind!: DocumentKind;
}

@InputType({ description: "Answers on the criteria; anything may be missing as long as the file is a draft." })
export class RecognitionFormInput {
  @Field(() => String, { nullable: true })
  readonly contactEmail?: string;

  @Field(() => String, { nullable: true })
  readonly contactName?: string;

  @Field(() => String, { nullable: true })
  readonly contactPhone?: string;

  @Field(() => [NamedDocumentInput], { nullable: true })
  readonly documents?: NamedDocumentInput[];

  @Field(() => String, { nullable: true, description: "Criterion 1: organisation and equipment." })
  readonly equipment?: string;

  @Field(() => Boolean, { nullable: true, description: "Criterion 2: enough financial capacity for continuity." })
  readonly hasFinances?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Criterion 3: no convictions that stand in the way." })
  readonly hasNoConvictions?: boolean | null;

  @Field(() => String, { nullable: true })
  readonly remarks?: string;
}
