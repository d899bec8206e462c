import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { graphql } from "../gql/gql.ts";
import { paths } from "./paths.ts";

const SubjectDocument = graphql(`
  query DataSubject {
    viewer {
      id
      learner {
        id
        firstName
      }
      wards {
        id
        firstName
      }
    }
  }
`);

export interface DataSubject {
  id: string;
  firstName: string;
  isOwn: boolean;
  page: string;
  readable: string;
}

/** Whose data a page is about: the learner's own, or the ward whose id stands in the address. `undefined` while it is asked, null for nobody. */
export function useDataSubject(): { subject: DataSubject | null | undefined; error: unknown; retry: () => void } {
  const { id } = useParams();
  const { data, error, refetch } = useQuery(SubjectDocument);
  const retry = (): void => void refetch();
  if (!data) return { subject: undefined, error, retry };
  const own = data.viewer?.learner;
  const ward = data.viewer?.wards.find((each) => each.id === id);
  if (ward)
    return {
      subject: { ...ward, isOwn: false, page: paths.wardData(ward.id), readable: paths.wardDataReadable(ward.id) },
      error,
      retry,
    };
  if (own && id === undefined)
    return { subject: { ...own, isOwn: true, page: paths.myData, readable: paths.myDataReadable }, error, retry };
  return { subject: null, error, retry };
}
