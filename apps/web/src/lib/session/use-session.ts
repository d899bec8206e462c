import { useQuery } from "@apollo/client/react";
import { graphql } from "../../gql/gql.ts";
import type { Role, SessionQuery } from "../../gql/graphql.ts";

const SessionDocument = graphql(`
  query Session {
    viewer {
      id
      name
      email
      roles
      needsStrongSignIn
      companies {
        id
        name
      }
      memberships {
        id
        role
        isActive
        company {
          id
          name
        }
        provider {
          id
          name
        }
        partnership {
          id
          name
        }
      }
    }
  }
`);

export type SessionViewer = NonNullable<SessionQuery["viewer"]>;

interface Session {
  /** Null while loading and for a visitor who is not signed in. */
  viewer: SessionViewer | null;
  isLoading: boolean;
  hasRole: (...roles: readonly Role[]) => boolean;
}

/** Who is looking. For what to offer on the screen; what is allowed the API decides (`viewerCan…`). */
export function useSession(): Session {
  const { data, loading } = useQuery(SessionDocument, { fetchPolicy: "cache-first" });
  const viewer = data?.viewer ?? null;
  return {
    viewer,
    isLoading: loading && !data,
    hasRole: (...roles) => roles.some((role) => viewer?.roles.includes(role)),
  };
}
