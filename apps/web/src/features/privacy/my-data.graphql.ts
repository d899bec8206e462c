import { graphql } from "../../gql/gql.ts";

export const ExportLearnerDataDocument = graphql(`
  mutation ExportLearnerData($input: ExportLearnerDataInput!) {
    exportLearnerData(input: $input) {
      __typename
      ... on LearnerDataExport {
        json
      }
      ...Problems_userErrors
    }
  }
`);

export const RequestErasureDocument = graphql(`
  mutation RequestErasure($input: RequestErasureInput!) {
    requestErasure(input: $input) {
      ... on Erasure {
        id
        status
        executeOn
      }
      ...Problems_userErrors
    }
  }
`);

export const CancelErasureDocument = graphql(`
  mutation CancelErasure($input: CancelErasureInput!) {
    cancelErasure(input: $input) {
      ... on Erasure {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);
