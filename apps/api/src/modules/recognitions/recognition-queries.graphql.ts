import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import type { RecognitionStatus } from "@leerplek/domain/recognitions/recognition";
import type { DeadlineState } from "@leerplek/domain/recognitions/term";
import type { ApiContext } from "../../platform/api-context.ts";
import { PageArgs } from "../../platform/connection.graphql.ts";
import { CompanyConnection } from "../companies/company.graphql.ts";
import { DeadlineStateEnum, RecognitionStatusEnum } from "./recognition-enums.graphql.ts";
import { RecognitionOfficerConnection } from "./recognition-parts.graphql.ts";
import { Recognition, RecognitionConnection } from "./recognition.graphql.ts";

@ArgsType()
class MyRecognitionsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only of this branch." })
  readonly branchId?: string;

  @Field(() => [RecognitionStatusEnum], { nullable: true, description: "Only these states." })
  readonly status?: RecognitionStatus[];
}

@ArgsType()
class RecognitionFilesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "ME, NOBODY, or the id of a case officer." })
  readonly assignee?: string;

  @Field(() => DeadlineStateEnum, { nullable: true })
  readonly deadline?: DeadlineState;

  @Field(() => ID, { nullable: true })
  readonly partnershipId?: string;

  @Field(() => ID, { nullable: true })
  readonly programmeId?: string;

  @Field(() => [RecognitionStatusEnum], { nullable: true, description: "Only these states." })
  readonly status?: RecognitionStatus[];
}

@Resolver()
export class RecognitionQueries {
  @Query(() => Recognition, { nullable: true, description: "A recognition and its file, as far as you may see it." })
  recognition(
    @Arg("id", () => ID) _id: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => RecognitionConnection, {
    description: "Recognitions and files of your companies, or that you may file for; newest first.",
  })
  myRecognitions(
    @Args(() => MyRecognitionsArgs) _page: MyRecognitionsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => RecognitionConnection, {
    description: "Files your partnership treats, the nearest deadline first. Administrators of the government see all.",
  })
  recognitionFiles(
    @Args(() => RecognitionFilesArgs) _page: RecognitionFilesArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => CompanyConnection, {
    description: "Companies you may file a recognition for: your own, and those that gave you a mandate for it.",
  })
  recognitionCompanies(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => RecognitionOfficerConnection, { description: "Case officers of your partnership, by name." })
  recognitionOfficers(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }
}
