import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { connectionOf, PageArgs } from "../../platform/connection.graphql.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { Programme } from "../programmes/programme.graphql.ts";
import { decideConcordance } from "./decide-concordance.ts";

@ObjectType({ description: "A decision that a programme goes on under another name: recognitions count for both." })
export class ProgrammeConcordance {
  @Field(() => DateTimeScalar)
  readonly decidedAt!: string;

  @Field(() => String, { nullable: true })
  readonly decidedByName!: string | null;

  @Field(() => Programme)
  readonly fromProgramme!: Programme;

  @Field(() => String)
  readonly note!: string;

  @Field(() => Programme)
  readonly toProgramme!: Programme;

  @Field(() => LocalDateScalar, { description: "First day on which it counts." })
  readonly validFrom!: string;
}

const ProgrammeConcordanceConnection = connectionOf(ProgrammeConcordance, "ProgrammeConcordance");

@InputType({ description: "What `decideConcordance` needs." })
export class DecideConcordanceInput {
  @Field(() => ID)
  readonly fromProgrammeId!: string;

  @Field(() => String)
  readonly idempotencyKey!: string;

  @Field(() => String, { description: "Why, and on what ground." })
  readonly note!: string;

  @Field(() => ID)
  readonly toProgrammeId!: string;

  @Field(() => LocalDateScalar)
  readonly validFrom!: string;
}

const DecideConcordanceResult = resultOf("DecideConcordance", Programme);

@Resolver()
export class ConcordanceResolver {
  @Query(() => ProgrammeConcordanceConnection, {
    description: "Programmes that go on under another name, newest first; for who treats recognitions.",
  })
  programmeConcordances(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Mutation(() => DecideConcordanceResult, {
    description: "Decides that a programme goes on under another name; answers with the new programme.",
  })
  decideConcordance(
    @Arg("input", () => DecideConcordanceInput) input: DecideConcordanceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(decideConcordance, "programme", { input, context, info });
  }
}
