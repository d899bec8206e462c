import { graphql } from "../../../gql/gql.ts";

export const OpenApplicationDocument = graphql(`
  mutation OpenApplication($input: OpenApplicationInput!) {
    openApplication(input: $input) {
      ... on Application {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);

export const ShortlistApplicationDocument = graphql(`
  mutation ShortlistApplication($input: ShortlistApplicationInput!) {
    shortlistApplication(input: $input) {
      ... on Application {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);

export const RejectApplicationDocument = graphql(`
  mutation RejectApplication($input: RejectApplicationInput!) {
    rejectApplication(input: $input) {
      ... on Application {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);

export const OfferPlaceDocument = graphql(`
  mutation OfferPlace($input: OfferPlaceInput!) {
    offerPlace(input: $input) {
      ... on Application {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);

export const RecordInterviewDocument = graphql(`
  mutation RecordInterview($input: RecordInterviewInput!) {
    recordInterview(input: $input) {
      ... on Interview {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);
