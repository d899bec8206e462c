import { Field, ObjectType } from "type-graphql";
import { mailTopics, type MailTopic } from "@leerplek/domain/privacy/mail-topic";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { DateTimeScalar } from "../../platform/scalars.graphql.ts";

const MailTopicEnum = graphqlEnum("MailTopic", mailTopics, "What a mail was about.");

@ObjectType({ description: "A mail that went out. Its text and the address are not kept." })
export class SentMail {
  @Field(() => DateTimeScalar)
  readonly sentAt!: string;

  @Field(() => String, { description: "What the reader was in it: learner, guardian, counsellor, company, account." })
  readonly to!: string;

  @Field(() => MailTopicEnum)
  readonly topic!: MailTopic;
}
