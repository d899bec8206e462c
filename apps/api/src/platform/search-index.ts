import { Meilisearch } from "meilisearch";
import { circuitBreaker, EngineAway } from "./circuit-breaker.ts";
import { jsonPost } from "./json-post.ts";

export { EngineAway } from "./circuit-breaker.ts";

/** What we ask of the engine. `filter` is built from enums, ids and numbers only; text of a person goes into `q` and nowhere else. */
export interface EngineQuery {
  readonly q?: string;
  readonly filter?: readonly (string | readonly string[])[];
  readonly sort?: readonly string[];
  readonly facets?: readonly string[];
  readonly page?: number;
  readonly hitsPerPage?: number;
  readonly attributesToRetrieve?: readonly string[];
  readonly matchingStrategy?: "all" | "frequency";
}

export interface EngineHit {
  readonly id: string;
  readonly title?: string;
  readonly _geo?: { readonly lat: number; readonly lng: number };
}

export interface EngineAnswer {
  readonly hits: readonly EngineHit[];
  readonly totalHits: number;
  readonly facetDistribution?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The engine with the one index that people search. */
export interface SearchIndex {
  readonly name: string;
  /** For making, filling and swapping indexes; answering people goes through `search`. */
  readonly client: Meilisearch;
  /** All queries in one HTTP call. Throws EngineAway when the engine, or its index, is not there. */
  search(queries: readonly EngineQuery[]): Promise<readonly EngineAnswer[]>;
  /** True while searches are answered without the engine. */
  isAway(): boolean;
  close(): void;
}

export interface SearchIndexOptions {
  readonly url: string;
  readonly key: string;
  /** Name of the live index; tests have one each. */
  readonly name?: string;
  readonly timeoutMs?: number;
  readonly onChange?: (isAway: boolean) => void;
}

/** Longest wait for a search (reliability 3.2). */
const searchTimeoutMs = 1_500;

export function openSearchIndex({ url, key, name = "workplaces", ...options }: SearchIndexOptions): SearchIndex {
  const post = jsonPost({ url, key, timeoutMs: options.timeoutMs ?? searchTimeoutMs });
  const breaker = circuitBreaker({ failures: 5, openMs: 10_000, onChange: options.onChange });
  const client = new Meilisearch({
    host: url,
    apiKey: key,
    timeout: 30_000,
    requestInit: { headers: { "accept-encoding": "identity" } },
  });
  const single = `/indexes/${encodeURIComponent(name)}/search`;

  async function call(path: string, body: unknown): Promise<string> {
    const { status, text } = await post(path, JSON.stringify(body));
    if (status === 200) return text;
    // 400 is our own mistake; everything else (no index yet, no right, too busy, broken) means that nobody can search now.
    if (status === 400) throw new Error(`the search engine refused a query: ${codeOf(text)}`);
    throw new EngineAway(`the search engine answered ${status} ${codeOf(text)}`);
  }

  return {
    name,
    client,
    search: (queries) =>
      breaker.run(async () => {
        if (queries.length === 1) {
          const answer: EngineAnswer = JSON.parse(await call(single, queries[0]));
          return [answer];
        }
        const body = { queries: queries.map((query) => ({ indexUid: name, ...query })) };
        const answers: { results: readonly EngineAnswer[] } = JSON.parse(await call("/multi-search", body));
        return answers.results;
      }),
    isAway: breaker.isOpen,
    close: post.close,
  };
}

/** Only the engine's code: its message repeats what was sent. */
function codeOf(text: string): string {
  const code = /"code":"([a-z_]{1,60})"/.exec(text);
  return code?.[1] ?? "without a code";
}
