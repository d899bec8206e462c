import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import type { Role } from "@leerplek/domain/shared/viewer";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { RoleEnum } from "../accounts/role.graphql.ts";
import { noteViewerChanged } from "../../platform/viewer-changes.ts";
import { actForOrganisation } from "./act-for-organisation.ts";
import { endMembership } from "./end-membership.ts";
import { inviteMember } from "./invite-member.ts";
import { Invitation, Member } from "./organisation.graphql.ts";
import { resendInvitation } from "./resend-invitation.ts";
import { revokeInvitation } from "./revoke-invitation.ts";

@InputType({ description: "What `inviteMember` needs." })
export class InviteMemberInput {
  @Field(() => String)
  readonly email!: string;

  @Field(() => String, {
    description: "Chosen by the client, 1 to 255 characters: a retry with the same key gets the first answer.",
  })
  readonly idempotencyKey!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Which partnership a case officer is for; only an administrator of the government chooses.",
  })
  readonly partnershipId?: string;

  @Field(() => RoleEnum)
  readonly role!: Role;
}

@InputType({ description: "Which invitation." })
export class InvitationInput {
  @Field(() => ID)
  readonly invitationId!: string;
}

@InputType({ description: "Which membership." })
export class EndMembershipInput {
  @Field(() => ID)
  readonly membershipId!: string;
}

const InvitationResult = resultOf("Invitation", Invitation);
const EndMembershipResult = resultOf("EndMembership", Member);

@Resolver()
export class InvitationMutations {
  @Mutation(() => InvitationResult, { description: "Asks somebody by mail to become a member of your organisation." })
  inviteMember(
    @Arg("input", () => InviteMemberInput) input: InviteMemberInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(inviteMember, "invitation", { input, context, info });
  }

  @Mutation(() => InvitationResult, { description: "Sends an invitation again; the earlier link stops working." })
  resendInvitation(
    @Arg("input", () => InvitationInput) input: InvitationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(resendInvitation, "invitation", { input, context, info });
  }

  @Mutation(() => InvitationResult, { description: "Takes an invitation back; its link stops working." })
  revokeInvitation(
    @Arg("input", () => InvitationInput) input: InvitationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(revokeInvitation, "invitation", { input, context, info });
  }

  @Mutation(() => EndMembershipResult, {
    nullable: true,
    description: "Ends your own membership or that of somebody you administer. Null when you can no longer see it.",
  })
  endMembership(
    @Arg("input", () => EndMembershipInput) input: EndMembershipInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(endMembership, "membership", { input, context, info });
  }

  @Mutation(() => Boolean, {
    description: "Chooses the organisation you act for, by one of your memberships: roles, pages and rows follow it.",
  })
  async actForOrganisation(
    @Arg("membershipId", () => ID) membershipId: string,
    @Ctx() context: ApiContext,
  ): Promise<boolean> {
    const result = await actForOrganisation(context, { membershipId });
    if (context.viewer) noteViewerChanged(context.viewer.userId);
    return result.ok;
  }
}
