export const companySizes = ["MICRO", "SMALL", "MEDIUM", "LARGE"] as const;
/** Staff: MICRO under 10, SMALL under 50, MEDIUM under 250, LARGE from 250 (EU recommendation 2003/361). */
export type CompanySize = (typeof companySizes)[number];

/** What a person needs to know to get there and in. */
export const accessibilityFeatures = [
  "PUBLIC_TRANSPORT",
  "BIKE_PARKING",
  "CAR_PARKING",
  "WHEELCHAIR",
  "MEALS",
] as const;
export type AccessibilityFeature = (typeof accessibilityFeatures)[number];
