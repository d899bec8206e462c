import { graphql } from "../../gql/gql.ts";

/** Ask for it in every mutation: `...Problems_userErrors`. */
export const ProblemsFragment = graphql(`
  fragment Problems_userErrors on UserErrors {
    problems {
      code
      path
      params {
        name
        value
      }
    }
  }
`);
