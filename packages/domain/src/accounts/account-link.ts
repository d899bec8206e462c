/** What a link in a mail of an account opens. */
export const linkPurposes = ["SIGN_IN", "RESET_PASSWORD", "CONFIRM_EMAIL", "RESTORE_EMAIL"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** Minutes each kind of link can be used; the settings of the installation say how many. */
export type LinkLifetimes = Readonly<Record<LinkPurpose, number>>;

/** The address as it is stored and compared: people write capitals and spaces, mail servers do not care. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();
