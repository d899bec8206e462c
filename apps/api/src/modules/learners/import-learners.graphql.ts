import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { enrolmentColumns } from "@leerplek/domain/learners/enrolment-columns";
import type { ProblemCode } from "@leerplek/domain/shared/problem";
import type { ApiContext } from "../../platform/api-context.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { ProblemCodeEnum, resultOf, UserErrors } from "../../platform/mutation-result.graphql.ts";
import { importLearners, previewLearnerImport, type PlannedLine } from "./import-learners.ts";

const outcomes = ["NEW", "KNOWN", "PROBLEM"] as const;
export const ImportOutcomeEnum = graphqlEnum(
  "ImportOutcome",
  outcomes,
  "What becomes of a line: a new learner, somebody your school has already, or something to mend.",
);

@InputType({ description: "What `previewLearnerImport` needs." })
export class PreviewLearnerImportInput {
  @Field(() => String, { description: "The file as text, at most 500 lines; the first names the columns, in Dutch." })
  readonly csv!: string;
}

@InputType({ description: "What `importLearners` needs." })
export class ImportLearnersInput extends PreviewLearnerImportInput {
  @Field(() => String)
  readonly idempotencyKey!: string;
}

@ObjectType({ description: "Something to mend in a cell." })
export class LineProblem {
  @Field(() => ProblemCodeEnum)
  readonly code!: ProblemCode;

  @Field(() => String, { description: "The column's name as the template has it." })
  readonly column!: string;

  @Field(() => Int, { nullable: true, description: "The earlier line that has the same person." })
  readonly otherLine!: number | null;
}

@ObjectType({ description: "A line of the file, and what becomes of it." })
export class LearnerImportLine {
  @Field(() => String, { description: "As it stands in the file." })
  readonly birthDate!: string;

  @Field(() => String)
  readonly email!: string;

  @Field(() => String)
  readonly firstName!: string;

  @Field(() => String)
  readonly lastName!: string;

  @Field(() => Int, { description: "Which line of the file; the header is line 1." })
  readonly number!: number;

  @Field(() => ImportOutcomeEnum)
  readonly outcome!: PlannedLine["outcome"];

  @Field(() => [LineProblem])
  readonly problems!: readonly LineProblem[];

  @Field(() => String, { description: "As it stands in the file." })
  readonly programme!: string;
}

@ObjectType({ description: "What importing a file would do. Nothing was written." })
export class LearnerImportPreview {
  readonly __typename = "LearnerImportPreview";

  @Field(() => Int, { description: "Guardians who would get a mail." })
  readonly guardianCount!: number;

  @Field(() => Int)
  readonly knownCount!: number;

  @Field(() => [LearnerImportLine])
  readonly lines!: readonly LearnerImportLine[];

  @Field(() => Int)
  readonly newCount!: number;

  @Field(() => Int)
  readonly problemCount!: number;
}

@ObjectType({ description: "What an import did." })
export class LearnerImport {
  readonly __typename = "LearnerImport";

  @Field(() => Int)
  readonly enrolledCount!: number;

  @Field(() => Int)
  readonly knownCount!: number;

  @Field(() => Int, { description: "Lines left out because something is to be mended." })
  readonly problemCount!: number;
}

const PreviewLearnerImportResult = resultOf("PreviewLearnerImport", LearnerImportPreview);
const ImportLearnersResult = resultOf("ImportLearners", LearnerImport);

const lineOf = ({ line: { number, cells }, outcome, problems }: PlannedLine): LearnerImportLine => ({
  number,
  outcome,
  firstName: cells.firstName ?? "",
  lastName: cells.lastName ?? "",
  birthDate: cells.birthDate ?? "",
  email: cells.email ?? "",
  programme: cells.programme ?? "",
  problems: problems.map(({ code, path: [key = ""], params }) => ({
    code,
    column: enrolmentColumns.find((each) => each.key === key)?.header ?? key,
    otherLine: params?.["line"] === undefined ? null : Number(params["line"]),
  })),
});

@Resolver()
export class ImportLearnersMutations {
  @Mutation(() => PreviewLearnerImportResult, {
    description: "Checks a list of learners line by line. Writes nothing.",
  })
  async previewLearnerImport(
    @Arg("input", () => PreviewLearnerImportInput) input: PreviewLearnerImportInput,
    @Ctx() context: ApiContext,
  ): Promise<object> {
    const result = await previewLearnerImport(context, input);
    if (!result.ok) return new UserErrors(result.problems);
    const lines = result.value.lines.map(lineOf);
    const count = (outcome: PlannedLine["outcome"]): number => lines.filter((each) => each.outcome === outcome).length;
    return {
      __typename: "LearnerImportPreview",
      lines,
      guardianCount: result.value.guardianCount,
      newCount: count("NEW"),
      knownCount: count("KNOWN"),
      problemCount: count("PROBLEM"),
    };
  }

  @Mutation(() => ImportLearnersResult, {
    description: "Enrols the learners of the lines that are in order; the same file may come again.",
  })
  async importLearners(
    @Arg("input", () => ImportLearnersInput) input: ImportLearnersInput,
    @Ctx() context: ApiContext,
  ): Promise<object> {
    const result = await importLearners(context, input);
    return result.ok ? { __typename: "LearnerImport", ...result.value } : new UserErrors(result.problems);
  }
}
