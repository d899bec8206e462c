import { graphql } from "../../../gql/gql.ts";

export const ListVersionFragment = graphql(`
  fragment ListVersion_list on ActivityList {
    id
    version
    status
    origin
    validFrom
    validUntil
    source
    revision
    isCurrent
    offerCount
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

export const DraftListDocument = graphql(`
  mutation DraftActivityList($input: DraftActivityListInput!) {
    draftActivityList(input: $input) {
      __typename
      ... on ActivityList {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const SaveListDocument = graphql(`
  mutation SaveActivityListDraft($input: SaveActivityListDraftInput!) {
    saveActivityListDraft(input: $input) {
      __typename
      ... on ActivityList {
        ...ListVersion_list
      }
      ...Problems_userErrors
    }
  }
`);

export const PublishListDocument = graphql(`
  mutation PublishActivityList($input: PublishActivityListInput!) {
    publishActivityList(input: $input) {
      __typename
      ... on ActivityList {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const DiscardListDocument = graphql(`
  mutation DiscardActivityListDraft($input: DiscardActivityListDraftInput!) {
    discardActivityListDraft(input: $input) {
      __typename
      ... on Programme {
        id
      }
      ...Problems_userErrors
    }
  }
`);
