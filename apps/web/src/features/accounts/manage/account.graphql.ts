import { graphql } from "../../../gql/gql.ts";

export const accountFragment = graphql(`
  fragment Account_viewer on Viewer {
    id
    name
    email
    language
    hasPassword
    pendingEmail
    isPasskeyAdvised
    learner {
      id
    }
    passkeys {
      id
      name
      createdAt
    }
    devices {
      id
      name
      isThis
      signedInAt
      lastUsedAt
    }
  }
`);

export const UpdateAccountDocument = graphql(`
  mutation UpdateAccount($input: UpdateAccountInput!) {
    updateAccount(input: $input) {
      __typename
      ... on Viewer {
        ...Account_viewer
      }
      ...Problems_userErrors
    }
  }
`);

export const ChangePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on Viewer {
        ...Account_viewer
      }
      ...Problems_userErrors
    }
  }
`);

export const RequestEmailChangeDocument = graphql(`
  mutation RequestEmailChange($input: RequestEmailChangeInput!) {
    requestEmailChange(input: $input) {
      __typename
      ... on Viewer {
        ...Account_viewer
      }
      ...Problems_userErrors
    }
  }
`);

export const EndDevicesDocument = graphql(`
  mutation EndDevices($input: EndDevicesInput!) {
    endDevices(input: $input) {
      __typename
      ... on Viewer {
        ...Account_viewer
      }
      ...Problems_userErrors
    }
  }
`);

export const RemovePasskeyDocument = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
      __typename
      ... on Viewer {
        ...Account_viewer
      }
      ...Problems_userErrors
    }
  }
`);
