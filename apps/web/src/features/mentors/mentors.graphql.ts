import { graphql } from "../../gql/gql.ts";

export const PlaceFragment = graphql(`
  fragment Place_mentorPlace on MentorPlace {
    id
    status
    yearsOfPractice
    capacity
    designatedOn
    trainingDueOn
    motive
    learners
    openWorkplaces
    interviewsToCome
    otherMentors
    viewerCanDeactivate
    viewerCanReactivate
    viewerCanBar
    branch {
      id
      name
    }
    programme {
      id
      title
    }
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

export const MentorFragment = graphql(`
  fragment Mentor_mentor on Mentor {
    id
    name
    firstName
    lastName
    birthDate
    jobTitle
    email
    phone
    languages
    education
    nationalNumberLast
    hasAccount
    accountInvitation {
      id
      state
      sentAt
      expiresAt
    }
    recordIssuedOn
    recordVerifiedOn
    recordVerifiedBy
    recordUsableUntil
    trainedOn
    trainingKind
    trainingProvider
    trainingProof
    maximumLearnersRule {
      value
      ...RuleNote_rule
    }
    placesOffered
    version
    viewerCanManage
    viewerCanInvite
    viewerCanJudge
  }
`);

export const InviteMentorDocument = graphql(`
  mutation InviteMentor($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      ... on Invitation {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const ResendMentorInvitationDocument = graphql(`
  mutation ResendMentorInvitation($input: InvitationInput!) {
    resendInvitation(input: $input) {
      ... on Invitation {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const AddMentorDocument = graphql(`
  mutation AddMentor($input: AddMentorInput!) {
    addMentor(input: $input) {
      __typename
      ... on Mentor {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const UpdateMentorDocument = graphql(`
  mutation UpdateMentor($input: UpdateMentorInput!) {
    updateMentor(input: $input) {
      ... on Mentor {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const PlaceMentorDocument = graphql(`
  mutation PlaceMentor($input: PlaceMentorInput!) {
    placeMentor(input: $input) {
      ... on Mentor {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const CheckMentorRecordDocument = graphql(`
  mutation CheckMentorRecord($input: CheckMentorRecordInput!) {
    checkMentorRecord(input: $input) {
      ... on Mentor {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const RecordMentorTrainingDocument = graphql(`
  mutation RecordMentorTraining($input: RecordMentorTrainingInput!) {
    recordMentorTraining(input: $input) {
      ... on Mentor {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const DeactivateMentorDocument = graphql(`
  mutation DeactivateMentor($input: DeactivateMentorInput!) {
    deactivateMentor(input: $input) {
      ... on Mentor {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const ReactivateMentorDocument = graphql(`
  mutation ReactivateMentor($input: ReactivateMentorInput!) {
    reactivateMentor(input: $input) {
      ... on Mentor {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const BarMentorDocument = graphql(`
  mutation BarMentor($input: BarMentorInput!) {
    barMentor(input: $input) {
      ... on Mentor {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const RequestDeviationDocument = graphql(`
  mutation RequestMentorDeviation($input: RequestMentorDeviationInput!) {
    requestMentorDeviation(input: $input) {
      ... on MentorDeviation {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const RetractDeviationDocument = graphql(`
  mutation RetractMentorDeviation($input: RetractMentorDeviationInput!) {
    retractMentorDeviation(input: $input) {
      ... on MentorDeviation {
        id
      }
      ...Problems_userErrors
    }
  }
`);

export const DecideDeviationDocument = graphql(`
  mutation DecideMentorDeviation($input: DecideMentorDeviationInput!) {
    decideMentorDeviation(input: $input) {
      ... on MentorDeviation {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);
