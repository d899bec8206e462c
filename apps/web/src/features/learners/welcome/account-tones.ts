/** How an account's state looks: on the learner's page and in the list. */
export const accountTones = { NOT_INVITED: "neutral", INVITED: "info", JOINED: "good" } as const;
