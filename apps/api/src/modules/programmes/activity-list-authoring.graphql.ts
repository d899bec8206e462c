import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  createUnionType,
  Ctx,
  Field,
  ID,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
} from "type-graphql";
import type { ContextRule } from "@leerplek/domain/programmes/contexts";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf, UserErrors } from "../../platform/mutation-result.graphql.ts";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { ActivityList, ContextRuleEnum } from "./activity-list.graphql.ts";
import { discardActivityListDraft } from "./discard-activity-list-draft.ts";
import { draftActivityList } from "./draft-activity-list.ts";
import { importActivityLists } from "./import-activity-lists.ts";
import { Programme } from "./programme.graphql.ts";
import { publishActivityList } from "./publish-activity-list.ts";
import { saveActivityListDraft } from "./save-activity-list-draft.ts";

@InputType({ description: "What `draftActivityList` needs." })
export class DraftActivityListInput {
  @Field(() => ID)
  readonly programmeId!: string;
}

@InputType({ description: "An activity of a draft." })
export class ListedActivityInput {
  @Field(() => String, { nullable: true, description: "Code of the activity it was before; null for a new one." })
  readonly code!: string | null;

  @Field(() => String, { description: "The heading it stands under, at most 120 characters." })
  readonly cluster!: string;

  @Field(() => String, { description: "3 to 300 characters." })
  readonly label!: string;

  @Field(() => Int, { description: "1 to 9." })
  readonly weight!: number;

  @Field(() => Boolean)
  readonly isMandatory!: boolean;

  @Field(() => Boolean)
  readonly isHazardous!: boolean;

  @Field(() => Int, { nullable: true, description: "In years; needed when it is hazardous." })
  readonly minimumAge!: number | null;
}

@InputType({ description: "Contexts in which a learner must work." })
export class ContextRequirementInput {
  @Field(() => ContextRuleEnum)
  readonly rule!: ContextRule;

  @Field(() => Int)
  readonly count!: number;

  @Field(() => [String])
  readonly contexts!: string[];
}

@InputType({ description: "What `saveActivityListDraft` needs: the draft as a whole." })
export class SaveActivityListDraftInput {
  @Field(() => ID)
  readonly activityListId!: string;

  @Field(() => Int, { description: "Revision that was read." })
  readonly revision!: number;

  @Field(() => String, { description: "Where the list comes from, at most 300 characters." })
  readonly source!: string;

  @Field(() => ContextRequirementInput, { nullable: true })
  readonly contexts!: ContextRequirementInput | null;

  @Field(() => [ListedActivityInput], { description: "In their order, at most 100." })
  readonly activities!: ListedActivityInput[];
}

@InputType({ description: "What `publishActivityList` needs." })
export class PublishActivityListInput {
  @Field(() => ID)
  readonly activityListId!: string;

  @Field(() => Int, { description: "Revision that was read." })
  readonly revision!: number;

  @Field(() => LocalDateScalar, {
    description: "First valid day: today or later, and after the start of the version before.",
  })
  readonly validFrom!: string;
}

@InputType({ description: "What `discardActivityListDraft` needs." })
export class DiscardActivityListDraftInput {
  @Field(() => ID)
  readonly activityListId!: string;
}

@InputType({ description: "What `importActivityLists` needs." })
export class ImportActivityListsInput {
  @Field(() => String, { description: "Date or name the source gives the file." })
  readonly version!: string;

  @Field(() => String, { description: "The file: JSON, an object with a list of activities for each qualification." })
  readonly text!: string;
}

@ObjectType({ description: "What an import of activity lists did." })
export class ImportedActivityLists {
  readonly __typename = "ImportedActivityLists";

  @Field(() => Int, { description: "Programmes that got a new version; 0 when the file says what was known." })
  readonly newVersions!: number;

  constructor(newVersions: number) {
    this.newVersions = newVersions;
  }
}

const DraftActivityListResult = resultOf("DraftActivityList", ActivityList);
const SaveActivityListDraftResult = resultOf("SaveActivityListDraft", ActivityList);
const PublishActivityListResult = resultOf("PublishActivityList", ActivityList);
const DiscardActivityListDraftResult = resultOf("DiscardActivityListDraft", Programme);
const ImportActivityListsResult = createUnionType({
  name: "ImportActivityListsResult",
  description: "What the import did, or the problems that kept it from doing so.",
  types: () => [ImportedActivityLists, UserErrors] as const,
  resolveType: (value: object) => Reflect.get(value, "__typename"),
});

@Resolver()
export class ActivityListAuthoringMutations {
  @Mutation(() => DraftActivityListResult, {
    description: "Begins the next version of a programme's list as a copy of the newest, or gives the draft there is.",
  })
  draftActivityList(
    @Arg("input", () => DraftActivityListInput) input: DraftActivityListInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(draftActivityList, "activityList", { input, context, info });
  }

  @Mutation(() => SaveActivityListDraftResult, { description: "Saves a draft as a whole." })
  saveActivityListDraft(
    @Arg("input", () => SaveActivityListDraftInput) input: SaveActivityListDraftInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(saveActivityListDraft, "activityList", { input, context, info });
  }

  @Mutation(() => PublishActivityListResult, {
    description: "Publishes a draft as the next version: offers that answered an older one have to be reviewed.",
  })
  publishActivityList(
    @Arg("input", () => PublishActivityListInput) input: PublishActivityListInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(publishActivityList, "activityList", { input, context, info });
  }

  @Mutation(() => DiscardActivityListDraftResult, { description: "Throws a draft away." })
  discardActivityListDraft(
    @Arg("input", () => DiscardActivityListDraftInput) input: DiscardActivityListDraftInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(discardActivityListDraft, "programme", { input, context, info });
  }

  @Mutation(() => ImportActivityListsResult, {
    description: "Loads a newer file of the competence lists of qualifications; lists a partnership wrote stay.",
  })
  async importActivityLists(
    @Arg("input", () => ImportActivityListsInput) input: ImportActivityListsInput,
    @Ctx() context: ApiContext,
  ): Promise<unknown> {
    const result = await importActivityLists(context, input);
    return result.ok ? new ImportedActivityLists(result.value.newVersions) : new UserErrors(result.problems);
  }
}
