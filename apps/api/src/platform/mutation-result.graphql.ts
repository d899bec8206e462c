import { createUnionType, Field, ObjectType, type ClassType } from "type-graphql";
import { problemCodes, type Problem as DomainProblem } from "@leerplek/domain/shared/problem";
import { graphqlEnum } from "./enum.graphql.ts";

export const ProblemCodeEnum = graphqlEnum(
  "ProblemCode",
  problemCodes,
  "What a person can mend. The list is closed; a client has a text for each.",
);

@ObjectType({ description: "A number or word that fills the text of a problem." })
export class ProblemParam {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly value!: string;
}

@ObjectType({ description: "One thing to mend." })
export class Problem {
  @Field(() => ProblemCodeEnum)
  readonly code!: DomainProblem["code"];

  @Field(() => [String], { description: "The input field it is about; empty for the whole input." })
  readonly path!: readonly string[];

  @Field(() => [ProblemParam])
  readonly params!: readonly ProblemParam[];
}

@ObjectType({ description: "Nothing was changed, because of problems the person can mend." })
export class UserErrors {
  readonly __typename = "UserErrors";

  @Field(() => [Problem])
  readonly problems: readonly Problem[];

  constructor(problems: readonly DomainProblem[]) {
    this.problems = problems.map(({ code, path, params = {} }) => ({
      code,
      path,
      params: Object.entries(params).map(([name, value]) => ({ name, value: String(value) })),
    }));
  }
}

/** `union XResult = Thing | UserErrors` */
export const resultOf = (name: string, thing: ClassType<object>) =>
  createUnionType({
    name: `${name}Result`,
    description: "What the mutation made or changed, or the problems that kept it from doing so.",
    types: () => [thing, UserErrors] as const,
    resolveType: (value: object) => Reflect.get(value, "__typename"),
  });
