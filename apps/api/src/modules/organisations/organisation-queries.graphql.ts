import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, Info, Query, Resolver } from "type-graphql";
import { rolesToInvite } from "@leerplek/domain/organisations/member.policy";
import type { Role } from "@leerplek/domain/shared/viewer";
import type { ApiContext } from "../../platform/api-context.ts";
import { PageArgs } from "../../platform/connection.graphql.ts";
import { unauthenticated } from "../../platform/errors.ts";
import { RoleEnum } from "../accounts/role.graphql.ts";
import {
  InvitationConnection,
  InvitationOffer,
  MemberConnection,
  PartnershipConnection,
} from "./organisation.graphql.ts";

@ArgsType()
class MembersArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: "True for memberships that ended; running ones otherwise." })
  readonly ended?: boolean;
}

@Resolver()
export class OrganisationQueries {
  @Query(() => MemberConnection, { description: "Members of the organisation you act for, when you administer it." })
  members(
    @Args(() => MembersArgs) _page: MembersArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => InvitationConnection, { description: "Invitations that nobody accepted yet, newest first." })
  invitations(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => PartnershipConnection, { description: "Bodies that recognise, by name." })
  partnerships(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => InvitationOffer, {
    nullable: true,
    description: "The invitation behind a link; null when the token is unknown, used, revoked or too old.",
  })
  invitationOffer(
    @Arg("token", () => String) _token: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => InvitationOffer, {
    nullable: true,
    description: "The same for a learner or a guardian: what `acceptLearnerInvitation` would accept.",
  })
  learnerInvitationOffer(
    @Arg("token", () => String) _token: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => [RoleEnum], { description: "Roles you may invite to, in the organisation you act for." })
  rolesToInvite(@Ctx() { viewer }: ApiContext): readonly Role[] {
    if (!viewer) throw unauthenticated();
    return rolesToInvite(viewer);
  }
}
