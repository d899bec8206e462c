import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/api.ts";

export const texts: SameKeys<typeof nl> = {
  title: "API for school software",
  lead: "Leerplek has one GraphQL API. This website uses it itself; school software can do the same.",
  startTitle: "How to begin",
  start1: "The address is /graphql on this website, with POST and JSON.",
  start2: "Searching needs no account. For everything else you sign in.",
  start3: "Signed in? Open /graphql in your browser: you get GraphiQL, with the whole schema.",
  exampleTitle: "An example",
  exampleText: "The five nearest workplaces to Ghent for those who want to work with wood:",
  rulesTitle: "Good to know",
  rules1: "A mutation answers with the result, or with the problems: each has a code and the path of the field.",
  rules2: "Whoever creates something sends an idempotencyKey. Sending the same key again does not do the work twice.",
  rules3: "Lists are connections with a cursor: ask for 1 to 100 rows at a time.",
  rules4: "Depth, cost and the number of requests have limits. Too much gives the code RATE_LIMITED.",
  copy: "Copy the example",
  copied: "Copied",
};
