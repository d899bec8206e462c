import { graphql } from "../../../gql/gql.ts";

export const OpenApplicationDocument = graphql(`
  mutation OpenApplication($input: OpenApplicationInput!) {
    openApplication(input: $input) {
      ... on Application {
        id
        status
      }
      ... on UserErrors {
        problems {
          code
          path
          params {
            name
            value
          }
        }
      }
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
      ... on UserErrors {
        problems {
          code
          path
          params {
            name
            value
          }
        }
      }
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
      ... on UserErrors {
        problems {
          code
          path
          params {
            name
            value
          }
        }
      }
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
      ... on UserErrors {
        problems {
          code
          path
          params {
            name
            value
          }
        }
      }
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
      ... on UserErrors {
        problems {
          code
          path
          params {
            name
            value
          }
        }
      }
    }
  }
`);
