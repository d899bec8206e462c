import { DateTimeScalar } from "../../platform/scalars.graphql.ts";
import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "A browser that is signed in." })
export class Device {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Boolean, { description: "Whether it is the browser that asks." })
  readonly isThis!: boolean;

  @Field(() => DateTimeScalar)
  readonly lastUsedAt!: string;

  @Field(() => String, { nullable: true, description: 'Browser and system: "Firefox, Windows".' })
  readonly name!: string | null;

  @Field(() => DateTimeScalar)
  readonly signedInAt!: string;
}

@ObjectType({ description: "A passkey that opens the account." })
export class Passkey {
  @Field(() => DateTimeScalar)
  readonly createdAt!: string;

  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: "What the person calls it; may be empty." })
  readonly name!: string;
}
