import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { toPublicId } from "@leerplek/domain/shared/id";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf, UserErrors } from "../../platform/mutation-result.graphql.ts";
import { noteViewerChanged } from "../../platform/viewer-changes.ts";
import { acceptInvitation } from "./accept-invitation.ts";

@InputType({ description: "What `acceptInvitation` needs." })
export class AcceptInvitationInput {
  @Field(() => String, { nullable: true, description: "For a new account." })
  readonly name?: string;

  @Field(() => String, { nullable: true, description: "For a new account: 12 to 128 characters." })
  readonly password?: string;

  @Field(() => String, { description: "From the link in the mail." })
  readonly token!: string;
}

@ObjectType({ description: "What came of an invitation that was accepted." })
export class AcceptedInvitation {
  @Field(() => String, { description: "The address of the account." })
  readonly email!: string;

  @Field(() => Boolean, { description: "Whether an account was made: sign in with it." })
  readonly isNewAccount!: boolean;

  @Field(() => ID)
  readonly membershipId!: string;
}

const AcceptInvitationResult = resultOf("AcceptInvitation", AcceptedInvitation);

@Resolver()
export class AcceptInvitationMutation {
  @Mutation(() => AcceptInvitationResult, {
    description: "Accepts an invitation, as yourself or with a new account. Works without being signed in.",
  })
  async acceptInvitation(
    @Arg("input", () => AcceptInvitationInput) input: AcceptInvitationInput,
    @Ctx() context: ApiContext,
  ): Promise<unknown> {
    const result = await acceptInvitation(context, input);
    if (context.viewer) noteViewerChanged(context.viewer.userId);
    if (!result.ok) return new UserErrors(result.problems);
    const { membershipId, ...rest } = result.value;
    return { __typename: "AcceptedInvitation", membershipId: toPublicId("membership", membershipId), ...rest };
  }
}
