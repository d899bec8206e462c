import { graphql } from "../../../gql/gql.ts";

export const ConfirmCompleteDocument = graphql(`
  mutation ConfirmRecognitionComplete($input: ConfirmRecognitionCompleteInput!) {
    confirmRecognitionComplete(input: $input) {
      ... on Recognition {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);
export const AskInformationDocument = graphql(`
  mutation AskRecognitionInformation($input: AskRecognitionInformationInput!) {
    askRecognitionInformation(input: $input) {
      ... on Recognition {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);
export const StartReviewDocument = graphql(`
  mutation StartRecognitionReview($input: StartRecognitionReviewInput!) {
    startRecognitionReview(input: $input) {
      ... on Recognition {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);
export const PlanVisitDocument = graphql(`
  mutation PlanRecognitionVisit($input: PlanRecognitionVisitInput!) {
    planRecognitionVisit(input: $input) {
      ... on Recognition {
        id
      }
      ...Problems_userErrors
    }
  }
`);
export const RecordVisitDocument = graphql(`
  mutation RecordRecognitionVisit($input: RecordRecognitionVisitInput!) {
    recordRecognitionVisit(input: $input) {
      ... on Recognition {
        id
      }
      ...Problems_userErrors
    }
  }
`);
export const VoteDocument = graphql(`
  mutation VoteOnRecognition($input: VoteOnRecognitionInput!) {
    voteOnRecognition(input: $input) {
      ... on Recognition {
        id
      }
      ...Problems_userErrors
    }
  }
`);
export const DecideDocument = graphql(`
  mutation DecideRecognition($input: DecideRecognitionInput!) {
    decideRecognition(input: $input) {
      ... on Recognition {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);
export const SanctionDocument = graphql(`
  mutation SanctionRecognition($input: SanctionRecognitionInput!) {
    sanctionRecognition(input: $input) {
      ... on Recognition {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);
export const AcknowledgeDocument = graphql(`
  mutation AcknowledgeAppeal($input: AcknowledgeAppealInput!) {
    acknowledgeAppeal(input: $input) {
      ... on Recognition {
        id
      }
      ...Problems_userErrors
    }
  }
`);
export const RecordReceiptDocument = graphql(`
  mutation RecordDecisionReceipt($input: RecordDecisionReceiptInput!) {
    recordDecisionReceipt(input: $input) {
      ... on Recognition {
        id
      }
      ...Problems_userErrors
    }
  }
`);
export const RegisterAppealDocument = graphql(`
  mutation RegisterAppeal($input: RegisterAppealInput!) {
    registerAppeal(input: $input) {
      ... on RegisteredAppeal {
        recognitionId
      }
      ...Problems_userErrors
    }
  }
`);
export const DecideAppealDocument = graphql(`
  mutation DecideAppeal($input: DecideAppealInput!) {
    decideAppeal(input: $input) {
      ... on Recognition {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);
