import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { fromPublicId, tagOfPublicId, toPublicId } from "@leerplek/domain/shared/id";
import type { ApiContext } from "../../platform/api-context.ts";
import { unauthenticated } from "../../platform/errors.ts";
import { otherOrganisationOf } from "./other-organisation.queries.ts";

@ObjectType({ description: "An organisation of yours that you do not act for now." })
export class OtherOrganisation {
  @Field(() => ID, { description: "For `actForOrganisation`." })
  readonly membershipId!: string;

  @Field(() => String)
  readonly name!: string;
}

@Resolver()
export class OtherOrganisationQuery {
  @Query(() => OtherOrganisation, {
    nullable: true,
    description:
      "Which of your other organisations a thing belongs to, so that a link from a mail can offer to switch. Null for what is none of yours, and for what belongs to the one you act for.",
  })
  async otherOrganisation(
    @Arg("id", () => ID) id: string,
    @Ctx() { viewer, sql, now }: ApiContext,
  ): Promise<OtherOrganisation | null> {
    if (!viewer) throw unauthenticated();
    const tag = tagOfPublicId(id);
    const inside = tag && fromPublicId(tag, id);
    const found = tag && inside ? await otherOrganisationOf(sql, { viewer, now }, { tag, id: inside }) : null;
    return found && { name: found.name, membershipId: toPublicId("membership", found.membershipId) };
  }
}
