/** What a mail was about, in words a learner knows. */
export const mailTopics = [
  "APPLICATION",
  "INTERVIEW",
  "PROPOSAL",
  "INVITATION",
  "GUARDIAN",
  "PRIVACY",
  "ACCOUNT",
  "OTHER",
] as const;
export type MailTopic = (typeof mailTopics)[number];

const topics: readonly (readonly [RegExp, MailTopic])[] = [
  [/^(application|offer|place|workplace)-/, "APPLICATION"],
  [/^interview-/, "INTERVIEW"],
  [/^match-/, "PROPOSAL"],
  [/^(learner|member)-invited$/, "INVITATION"],
  [/^guardian-/, "GUARDIAN"],
  [/^erasure-/, "PRIVACY"],
  [/^(account|sign-in|password|email|passkey)-/, "ACCOUNT"],
];

/** The topic of a mail by its name. Nothing of its text is kept (reliability 3.9), so this is what the readable page can tell. */
export const mailTopicOf = (mail: string): MailTopic => topics.find(([pattern]) => pattern.test(mail))?.[1] ?? "OTHER";
