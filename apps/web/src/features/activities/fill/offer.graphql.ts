import { graphql } from "../../../gql/gql.ts";

export const OfferListFragment = graphql(`
  fragment Offer_list on ActivityList {
    id
    version
    validFrom
    source
    origin
    contexts {
      rule
      count
      contexts
    }
    activities {
      ...Activity_item
    }
  }
`);

export const OfferFragment = graphql(`
  fragment Offer_offer on ActivityOffer {
    id
    version
    contexts
    isReviewNeeded
    updatedAt
    programme {
      id
    }
    answers {
      coverage
      note
      activity {
        id
        code
      }
    }
    activityList {
      ...Offer_list
    }
    newestList {
      ...Offer_list
    }
  }
`);

export const SaveOfferDocument = graphql(`
  mutation SaveActivityOffer($input: SaveActivityOfferInput!) {
    saveActivityOffer(input: $input) {
      __typename
      ... on ActivityOffer {
        ...Offer_offer
      }
      ...Problems_userErrors
    }
  }
`);
