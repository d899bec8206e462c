import { useMutation } from "@apollo/client/react";
import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import type { RecognitionFormInput, RecognitionTasks_RecognitionFragment } from "../../../gql/graphql.ts";
import type { ApiProblem } from "../../../lib/form/problem-text.ts";
import { ProblemsFragment } from "../../../lib/form/problems.ts";

/** What the tasks of the form read and write. */
export const FormFragment = graphql(`
  fragment RecognitionTasks_recognition on Recognition {
    id
    version
    status
    requiredDocuments
    viewerFilesAs
    form {
      equipment
      hasFinances
      hasNoConvictions
      remarks
      contactName
      contactEmail
      contactPhone
      documents {
        kind
        issuedOn
      }
      declarationVersion
    }
    mentors {
      mentorId
      name
      status
      problems
    }
    activities {
      label
      isMandatory
      coverage
    }
    programme {
      id
      title
    }
    branch {
      id
      name
      mentors {
        mentorId
        name
        status
        programme {
          id
        }
      }
    }
    ...FileAnswers_recognition
  }
`);

const SaveDocument = graphql(`
  mutation SaveRecognitionForm($input: SaveRecognitionFormInput!) {
    saveRecognitionForm(input: $input) {
      __typename
      ... on Recognition {
        id
        ...RecognitionTasks_recognition
      }
      ...Problems_userErrors
    }
  }
`);

export type TasksFile = FragmentType<typeof FormFragment>;

/** Keeps part of the form; the rest stays as it is. Gives the problems; none means it was kept, null that it could not be sent. */
export function useSaveForm(recognition: TasksFile): {
  save: (change: RecognitionFormInput, mentorIds?: readonly string[]) => Promise<readonly ApiProblem[] | null>;
  isBusy: boolean;
} {
  const file = readFragment(FormFragment, recognition);
  const [send, { loading }] = useMutation(SaveDocument);

  async function save(
    change: RecognitionFormInput,
    mentorIds: readonly string[] = file.mentors.map(({ mentorId }) => mentorId),
  ): Promise<readonly ApiProblem[] | null> {
    const form = { ...kept(file.form), ...change };
    const variables = { input: { recognitionId: file.id, version: file.version, form, mentorIds: [...mentorIds] } };
    const answer = (await send({ variables }).catch(() => null))?.data?.saveRecognitionForm;
    if (!answer) return null;
    return answer.__typename === "Recognition" ? [] : readFragment(ProblemsFragment, answer).problems;
  }

  return { save, isBusy: loading };
}

/** The answers as the input wants them. */
function kept(form: RecognitionTasks_RecognitionFragment["form"]): RecognitionFormInput {
  if (!form) return {};
  const { equipment, hasFinances, hasNoConvictions, remarks, contactName, contactEmail, contactPhone, documents } =
    form;
  return {
    ...{ equipment, hasFinances, hasNoConvictions, remarks, contactName, contactEmail, contactPhone },
    documents: documents.map(({ kind, issuedOn }) => ({ kind, issuedOn })),
  };
}
