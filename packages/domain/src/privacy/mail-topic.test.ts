import { expect, test } from "vitest";
import { mailTopicOf, type MailTopic } from "./mail-topic.ts";

test.each<[string, MailTopic]>([
  ["application-received", "APPLICATION"],
  ["place-offered", "APPLICATION"],
  ["offer-agreed", "APPLICATION"],
  ["workplace-filled", "APPLICATION"],
  ["interview-booked", "INTERVIEW"],
  ["match-proposed", "PROPOSAL"],
  ["learner-invited", "INVITATION"],
  ["guardian-linked", "GUARDIAN"],
  ["erasure-requested", "PRIVACY"],
  ["sign-in-link", "ACCOUNT"],
  ["email-change-asked", "ACCOUNT"],
  ["recognition-decided", "OTHER"],
])("%s is about %s", (mail, topic) => expect(mailTopicOf(mail)).toBe(topic));
