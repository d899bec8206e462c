import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import type { FieldPolicy } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import { possibleTypes } from "../../gql/schema-facts.ts";
import { failureOf } from "./failure.ts";
import type { Failure } from "./failure.ts";

interface Page {
  nodes?: readonly unknown[];
}

/** A connection read with `nodes`: `fetchMore({ variables: { after } })` adds to what is there, anything else replaces it. */
function connection(...keyArgs: string[]): FieldPolicy<Page> {
  return {
    keyArgs,
    merge(existing, incoming, { args }) {
      if (!existing?.nodes || !incoming.nodes || !args?.["after"]) return incoming;
      return { ...incoming, nodes: [...existing.nodes, ...incoming.nodes] };
    },
  };
}

interface ClientHandlers {
  /** The session is over: go to sign-in. */
  onSignedOut: () => void;
  /** A mutation failed in a way that no field can show. Queries show it themselves (QueryProblem). */
  onMutationFailure: (failure: Failure) => void;
}

export function createGraphqlClient({ onSignedOut, onMutationFailure }: ClientHandlers): ApolloClient {
  const onError = new ErrorLink(({ error, operation }) => {
    const failure = failureOf(error);
    if (failure.kind === "unauthenticated") onSignedOut();
    else if (operation.operationType === "mutation") onMutationFailure(failure);
  });
  // Same origin, JSON body: the server's CSRF prevention asks for exactly this.
  const http = new HttpLink({ uri: "/graphql", credentials: "same-origin" });
  return new ApolloClient({
    link: ApolloLink.from([onError, http]),
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: {
        Query: {
          fields: {
            applications: connection("own", "status", "workplaceId"),
            auditLines: connection("actor", "action", "objectId", "organisation", "from", "until"),
            erasures: connection("learnerId", "status"),
            fileLooks: connection("learnerId"),
            interviews: connection("from"),
            matchProposals: connection("status"),
            myLearners: connection("search", "hasLeft", "account"),
            myRecognitions: connection("status", "branchId"),
            myWorkplaces: connection("status"),
            recognitionFiles: connection("status", "assignee", "deadline", "partnershipId", "programmeId"),
            programmes: connection("search"),
          },
        },
      },
    }),
    defaultOptions: {
      watchQuery: { fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first" },
    },
  });
}
