import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { CompanySize } from "@leerplek/domain/companies/company";
import { toPublicId } from "@leerplek/domain/shared/id";
import type { ApiContext } from "../../platform/api-context.ts";
import { knock } from "../../platform/knock.ts";
import { resultOf, UserErrors } from "../../platform/mutation-result.graphql.ts";
import { DateTimeScalar } from "../../platform/scalars.graphql.ts";
import { noteViewerChanged } from "../../platform/viewer-changes.ts";
import { SelfScanInput } from "../programmes/self-scan.graphql.ts";
import { BranchInput } from "./branch-input.graphql.ts";
import { CompanySizeEnum } from "./company.graphql.ts";
import { confirmCompanyRegistration } from "./confirm-company-registration.ts";
import { registerCompany } from "./register-company.ts";

@InputType({ description: "A company with its first branch." })
export class CompanyInput {
  @Field(() => BranchInput)
  readonly branch!: BranchInput;

  @Field(() => String, { description: "KBO number: 10 digits, the first 0 or 1; points and spaces are allowed." })
  readonly enterpriseNumber!: string;

  @Field(() => String, { description: 'Number of the joint committee: "124", "118.03".' })
  readonly jointCommittee!: string;

  @Field(() => String, { description: "Who registers the company and may bind it by law." })
  readonly legalRepresentative!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => CompanySizeEnum)
  readonly size!: CompanySize;
}

@InputType({ description: "What `registerCompany` needs." })
export class RegisterCompanyInput {
  @Field(() => CompanyInput)
  readonly company!: CompanyInput;

  @Field(() => String, { description: "Where the link goes." })
  readonly email!: string;

  @Field(() => Boolean, { description: "The person says that they represent the company by law." })
  readonly isLegalRepresentative!: boolean;

  @Field(() => String, { nullable: true, description: '"nl" or "en": the language of the mail and of the account.' })
  readonly language?: string;

  @Field(() => [SelfScanInput], {
    nullable: true,
    description: "At most 10; kept with the registration and, once it is confirmed, as what the first branch offers.",
  })
  readonly selfScans?: readonly SelfScanInput[];
}

@ObjectType({ description: "What came of the wish to register a company." })
export class AskedRegistration {
  @Field(() => String, { description: "Where the link went, unless the company is there already." })
  readonly email!: string;

  @Field(() => Boolean, {
    description: "No link was sent: the administrators of the company were told who asked, and can invite them.",
  })
  readonly isAlreadyRegistered!: boolean;
}
const RegisterCompanyResult = resultOf("RegisterCompany", AskedRegistration);

@InputType({ description: "What `confirmCompanyRegistration` needs." })
export class ConfirmCompanyRegistrationInput {
  @Field(() => String, { nullable: true, description: "For a new account: 12 to 128 characters." })
  readonly password?: string;

  @Field(() => String, { description: "From the link in the mail." })
  readonly token!: string;
}

@ObjectType({ description: "A company that was registered, with its first administrator." })
export class ConfirmedRegistration {
  @Field(() => String, { description: "The address of the account." })
  readonly email!: string;

  @Field(() => Boolean, { description: "Whether an account was made: sign in with it." })
  readonly isNewAccount!: boolean;

  @Field(() => ID)
  readonly membershipId!: string;
}
const ConfirmCompanyRegistrationResult = resultOf("ConfirmCompanyRegistration", ConfirmedRegistration);

@ObjectType({ description: "What the link of a registration would make." })
export class CompanyRegistrationOffer {
  @Field(() => String)
  readonly branchName!: string;

  @Field(() => String)
  readonly email!: string;

  @Field(() => String)
  readonly enterpriseNumber!: string;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: string;

  @Field(() => Boolean, { description: "Sign in first: the address has an account." })
  readonly hasAccount!: boolean;

  @Field(() => Boolean)
  readonly isForViewer!: boolean;

  @Field(() => Boolean, { description: "Somebody else registered this company meanwhile." })
  readonly isTaken!: boolean;

  @Field(() => String)
  readonly legalRepresentative!: string;

  @Field(() => String)
  readonly name!: string;
}

@Resolver()
export class RegistrationResolvers {
  @Query(() => CompanyRegistrationOffer, {
    nullable: true,
    description: "The registration behind a link; null when the token is unknown, used or too old.",
  })
  companyRegistrationOffer(
    @Arg("token", () => String) _token: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Mutation(() => RegisterCompanyResult, {
    description: "Asks to register a company; its legal representative gets a link by mail. Works without an account.",
  })
  async registerCompany(
    @Arg("input", () => RegisterCompanyInput) input: RegisterCompanyInput,
    @Ctx() context: ApiContext,
  ): Promise<unknown> {
    await knock(context, "register-company", input.email);
    const result = await registerCompany(context, input);
    return result.ok ? { __typename: "AskedRegistration", ...result.value } : new UserErrors(result.problems);
  }

  @Mutation(() => ConfirmCompanyRegistrationResult, {
    description: "Makes the company and its first administrator, as yourself or with a new account.",
  })
  async confirmCompanyRegistration(
    @Arg("input", () => ConfirmCompanyRegistrationInput) input: ConfirmCompanyRegistrationInput,
    @Ctx() context: ApiContext,
  ): Promise<unknown> {
    const result = await confirmCompanyRegistration(context, input);
    if (context.viewer) noteViewerChanged(context.viewer.userId);
    if (!result.ok) return new UserErrors(result.problems);
    const { membershipId, ...rest } = result.value;
    return { __typename: "ConfirmedRegistration", membershipId: toPublicId("membership", membershipId), ...rest };
  }
}
