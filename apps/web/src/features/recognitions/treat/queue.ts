import { graphql } from "../../../gql/gql.ts";
import type { RecognitionFilesQueryVariables, RecognitionStatus } from "../../../gql/graphql.ts";
import { enumValues } from "../../../gql/schema-facts.ts";
import { urlChoice, urlText } from "../../../lib/url-state/url-fields.ts";
import { defineUrlState, type UrlValues } from "../../../lib/url-state/url-state.ts";

/** The queue, the same in the list and beside a file, so that next and previous follow the filters. */
export const FilesDocument = graphql(`
  query RecognitionFiles(
    $status: [RecognitionStatus!]
    $assignee: String
    $deadline: DeadlineState
    $partnershipId: ID
    $programmeId: ID
    $first: Int!
    $after: String
  ) {
    recognitionFiles(
      status: $status
      assignee: $assignee
      deadline: $deadline
      partnershipId: $partnershipId
      programmeId: $programmeId
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        status
        decisionDueOn
        deadlineState
        assigneeName
        company {
          id
          name
        }
        branch {
          id
          municipality
        }
        programme {
          id
          title
        }
        partnership {
          id
          name
        }
      }
    }
  }
`);

const groups = {
  open: ["SUBMITTED", "COMPLETE", "IN_REVIEW", "APPEALED"],
  toCheck: ["SUBMITTED"],
  waiting: ["INCOMPLETE"],
  toReview: ["COMPLETE"],
  inReview: ["IN_REVIEW"],
  appealed: ["APPEALED"],
  granted: ["ACTIVE", "ACTIVE_NO_MENTOR", "AT_RISK", "SUSPENDED"],
  ended: ["REFUSED", "WITHDRAWN", "EXPIRED"],
} as const satisfies Record<string, readonly RecognitionStatus[]>;
export const groupNames = [
  "open",
  "toCheck",
  "waiting",
  "toReview",
  "inReview",
  "appealed",
  "granted",
  "ended",
] as const satisfies readonly (keyof typeof groups)[];

const shape = {
  stand: urlChoice([...groupNames, "all"], "open"),
  termijn: urlChoice(enumValues.DeadlineState, null),
  behandelaar: urlText(60),
  partnerschap: urlText(60),
  opleiding: urlText(60),
};
export const queueState = defineUrlState(shape);

const pageSize = 20;

export const variablesOf = (values: UrlValues<typeof shape>): RecognitionFilesQueryVariables => ({
  status: values.stand === "all" ? undefined : [...groups[values.stand]],
  deadline: values.termijn ?? undefined,
  assignee: values.behandelaar || undefined,
  partnershipId: values.partnerschap || undefined,
  programmeId: values.opleiding || undefined,
  first: pageSize,
});
