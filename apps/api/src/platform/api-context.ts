import type { WorkplaceSearch } from "../modules/workplaces/search/search-workplaces.ts";
import type { SuggestPlaces } from "../modules/workplaces/search/suggest-places.ts";
import type { DemoAccount } from "../modules/accounts/demo-accounts.graphql.ts";
import type { RequestContext } from "./context.ts";
import type { ReadEngine } from "./read-plan/engine.ts";

/** What resolvers get: the request, the read engine and the search. */
export interface ApiContext extends RequestContext {
  readonly reads: ReadEngine<ApiContext>;
  readonly search: WorkplaceSearch;
  readonly suggestPlaces: SuggestPlaces;
  /** Empty outside the demo. */
  readonly demoAccounts: readonly DemoAccount[];
  /** What the identity provider of the installation is called; null without one. */
  readonly identityProviderName: string | null;
}
