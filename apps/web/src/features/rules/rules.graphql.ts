import { graphql } from "../../gql/gql.ts";

export const RuleFragment = graphql(`
  fragment Rule_rule on Rule {
    id
    key
    scope
    value
    unit
    validFrom
    validUntil
    source
    isConfirmed
    standing
    viewerCanEdit
    changes {
      id
      kind
      at
      actor
      reason
      valueBefore
      valueAfter
    }
  }
`);

export const AddRuleDocument = graphql(`
  mutation AddRule($input: AddRuleInput!) {
    addRule(input: $input) {
      ... on Rule {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const CorrectRuleDocument = graphql(`
  mutation CorrectRule($input: CorrectRuleInput!) {
    correctRule(input: $input) {
      ... on Rule {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const ConfirmRuleDocument = graphql(`
  mutation ConfirmRule($input: ConfirmRuleInput!) {
    confirmRule(input: $input) {
      ... on Rule {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const EndRuleDocument = graphql(`
  mutation EndRule($input: EndRuleInput!) {
    endRule(input: $input) {
      ... on Rule {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const PreviewRuleDocument = graphql(`
  query PreviewRule($input: PreviewRuleInput!) {
    previewRule(input: $input) {
      valueBefore
      valueAfter
      effects {
        kind
        before
        after
      }
    }
  }
`);
