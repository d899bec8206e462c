import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { mandateStates, type MandateState } from "@leerplek/domain/companies/mandate";
import { mandateScopes, type MandateScope } from "@leerplek/domain/shared/viewer";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { connectionOf, Node, PageArgs } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { knock } from "../../platform/knock.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { noteViewerChanged } from "../../platform/viewer-changes.ts";
import { Company } from "../companies/company.graphql.ts";
import { answerMandate } from "./answer-mandate.ts";
import { giveMandate } from "./give-mandate.ts";
import { revokeMandate } from "./revoke-mandate.ts";

export const MandateStateEnum = graphqlEnum("MandateState", mandateStates, "Where a mandate stands.");
export const MandateScopeEnum = graphqlEnum("MandateScope", mandateScopes, "What a mandate lets its holder do.");

@ObjectType({ implements: Node, description: "A company lets somebody of a school or a partnership act for it." })
export class Mandate extends Node {
  @Field(() => Company)
  readonly company!: Company;

  @Field(() => DateTimeScalar)
  readonly createdAt!: string;

  @Field(() => String)
  readonly holderEmail!: string;

  @Field(() => String)
  readonly holderName!: string;

  @Field(() => String, { nullable: true, description: "The school or partnership for which the holder acts." })
  readonly holderOrganisation!: string | null;

  @Field(() => Boolean, { description: "Whether you hold it." })
  readonly isForViewer!: boolean;

  @Field(() => [MandateScopeEnum])
  readonly scopes!: MandateScope[];

  @Field(() => MandateStateEnum)
  readonly state!: MandateState;

  @Field(() => LocalDateScalar, { description: "First day." })
  readonly validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day; null until it is taken back." })
  readonly validUntil!: string | null;

  @Field(() => Boolean)
  readonly viewerCanAnswer!: boolean;

  @Field(() => Boolean)
  readonly viewerCanRevoke!: boolean;
}
const MandateConnection = connectionOf(Mandate, "Mandate");

@InputType({ description: "What `giveMandate` needs." })
export class GiveMandateInput {
  @Field(() => String, { description: "Of a pathway counsellor, or of somebody who treats files at a partnership." })
  readonly email!: string;

  @Field(() => String, {
    description: "Chosen by the client, 1 to 255 characters: a retry with the same key gets the first answer.",
  })
  readonly idempotencyKey!: string;

  @Field(() => [MandateScopeEnum])
  readonly scopes!: MandateScope[];

  @Field(() => LocalDateScalar, { description: "First day, today at the earliest." })
  readonly validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day; left out until it is taken back." })
  readonly validUntil?: string;
}

@InputType({ description: "The holder's answer." })
export class AnswerMandateInput {
  @Field(() => Boolean)
  readonly accept!: boolean;

  @Field(() => ID)
  readonly mandateId!: string;
}

@InputType({ description: "Which mandate." })
export class RevokeMandateInput {
  @Field(() => ID)
  readonly mandateId!: string;
}

const MandateResult = resultOf("Mandate", Mandate);

@Resolver()
export class MandateResolvers {
  @Query(() => MandateConnection, { description: "Mandates your company gave, or you hold, newest first." })
  mandates(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Mutation(() => MandateResult, { description: "Lets somebody act for your company, once they accept." })
  async giveMandate(
    @Arg("input", () => GiveMandateInput) input: GiveMandateInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    // The answer tells whether a counsellor has this address: nobody may try a list of them.
    if (context.viewer) await knock(context, "give-mandate", context.viewer.userId);
    return answerOf(giveMandate, "mandate", { input, context, info });
  }

  @Mutation(() => MandateResult, { description: "Accepts or declines a mandate." })
  async answerMandate(
    @Arg("input", () => AnswerMandateInput) input: AnswerMandateInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const answer = await answerOf(answerMandate, "mandate", { input, context, info });
    if (context.viewer) noteViewerChanged(context.viewer.userId);
    return answer;
  }

  @Mutation(() => MandateResult, { description: "Takes a mandate back, or gives it back; felt within five seconds." })
  revokeMandate(
    @Arg("input", () => RevokeMandateInput) input: RevokeMandateInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(revokeMandate, "mandate", { input, context, info });
  }
}
