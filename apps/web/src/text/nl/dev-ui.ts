/** The page on which every primitive shows in every state; for those who build the product. */
export const texts = {
  title: "Bouwstenen",
  lead: "Elke bouwsteen van src/ui in elke toestand. Kijk ook op een smal scherm, in het donker en met de Tab-toets.",
} as const;
