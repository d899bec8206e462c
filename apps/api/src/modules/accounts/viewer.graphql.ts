import { Field, ID, ObjectType } from "type-graphql";
import type { Role } from "@leerplek/domain/shared/viewer";
import { Company } from "../companies/company.graphql.ts";
import { Learner } from "../learners/learner.graphql.ts";
import { Partnership } from "../recognitions/recognition-parts.graphql.ts";
import { Provider } from "../schools/provider.graphql.ts";
import { Device, Passkey } from "./device.graphql.ts";
import { RoleEnum } from "./role.graphql.ts";

@ObjectType({ description: "The person who asks." })
export class Viewer {
  @Field(() => [Company])
  readonly companies!: Company[];

  @Field(() => [Device], { description: "Browsers that are signed in, the last used first." })
  readonly devices!: Device[];

  @Field(() => String)
  readonly email!: string;

  @Field(() => Boolean, { description: "False for somebody who signs in by mail, passkey or elsewhere." })
  readonly hasPassword!: boolean;

  @Field(() => ID)
  readonly id!: string;

  @Field(() => Boolean, { description: "You see many people's files and have no passkey yet." })
  readonly isPasskeyAdvised!: boolean;

  @Field(() => String)
  readonly language!: string;

  @Field(() => Learner, { nullable: true })
  readonly learner!: Learner | null;

  @Field(() => [Membership])
  readonly memberships!: Membership[];

  @Field(() => String)
  readonly name!: string;

  @Field(() => Boolean, {
    description:
      "Your roles in organisations wait until you sign in with a passkey or an identity provider: a password or a mail is not enough for them here.",
  })
  readonly needsStrongSignIn!: boolean;

  @Field(() => [Passkey])
  readonly passkeys!: Passkey[];

  @Field(() => String, { nullable: true, description: "The address you asked for and did not confirm yet." })
  readonly pendingEmail!: string | null;

  @Field(() => [RoleEnum])
  readonly roles!: Role[];

  @Field(() => [Learner], { description: "Learners you are guardian of, with a link that is in force today." })
  readonly wards!: Learner[];
}

@ObjectType({ description: "What the person is in an organisation." })
export class Membership {
  @Field(() => Company, { nullable: true })
  readonly company!: Company | null;

  @Field(() => ID)
  readonly id!: string;

  @Field(() => Boolean, { description: "Whether it is of the organisation you act for now." })
  readonly isActive!: boolean;

  @Field(() => Partnership, { nullable: true })
  readonly partnership!: Partnership | null;

  @Field(() => Provider, { nullable: true })
  readonly provider!: Provider | null;

  @Field(() => RoleEnum)
  readonly role!: Role;
}
