import { planQueries } from "@leerplek/api/modules/workplaces/search/engine-queries";
import { queryWords } from "@leerplek/api/modules/workplaces/search/query-words";
import { searchRequest } from "@leerplek/api/modules/workplaces/search/search-input";
import { readReference } from "@leerplek/api/modules/workplaces/search/search-reference";
import type { Stand } from "./stand.ts";

/** One request as it goes out. */
export interface Call {
  readonly body: string;
  readonly cookie?: string;
}

/** The same work for both servers; `next` gives the request of a round, so that no answer is that of one row alone. */
export interface Workload {
  readonly name: string;
  readonly what: string;
  readonly limitPath: string;
  readonly product: () => Call;
  readonly limit: () => Call;
  /** How many requests there are in all, where each can be sent once; the others go on for as long as a round takes. */
  readonly supply?: number;
  /** What must be equal before it is timed; null when an answer cannot be, as when it makes a row. */
  readonly same: ((answer: unknown) => unknown) | null;
}

const textSearched = "bakker";
const miniProfile = {
  why: "Ik bak graag.",
  strengths: "Op tijd komen",
  experience: "",
  travel: "Met de fiets",
  availability: "Alle dagen",
  question: "",
};
const whole = (answer: unknown): unknown => Reflect.get(Object(answer), "data");

function cycle<Item>(items: readonly Item[]): () => Item {
  let at = 0;
  return () => {
    const item = items[at++ % items.length];
    if (item === undefined) throw new Error("nothing to ask for");
    return item;
  };
}
/** Each item once: an application cannot be sent twice. */
function each<Item>(items: readonly Item[]): () => Item {
  let at = 0;
  return () => {
    const item = items[at++];
    if (item === undefined) throw new Error(`all ${items.length} are used up: make the rounds shorter`);
    return item;
  };
}
const graphql = (query: string, variables: unknown): string => JSON.stringify({ query, variables });

export async function workloadsOn({ sql, cookieOf }: Stand): Promise<readonly Workload[]> {
  const ids = (
    await sql<{ id: string }[]>`select w.id from workplaces w where w.status = 'PUBLISHED'
    and (select count(*) from workplace_activities a where a.workplace_id = w.id) >= 10 order by w.id limit 1000`
  ).map(({ id }) => id);
  const [boss] = await sql<{ userId: string; companyId: string }[]>`select u.id as "userId", m.company_id as "companyId"
    from users u join memberships m on m.user_id = u.id where m.role = 'COMPANY_ADMIN' and u.email = 'werkgever@example.org'`;
  if (!boss) throw new Error("no demo employer");
  // A page of twenty needs a company with as many: the bench lends it some.
  await sql`update workplaces set company_id = ${boss.companyId} where id in (
    select id from workplaces where status = 'PUBLISHED' and company_id <> ${boss.companyId} order by id desc limit 60)`;
  const [busy] = await sql<
    { id: string }[]
  >`select workplace_id as id from applications where company_id = ${boss.companyId}
    group by workplace_id order by count(*) desc limit 1`;
  if (!busy) throw new Error("no busy workplace");
  await addLearners(sql);
  await sql`analyze workplaces, learners, users`;
  const bossCookie = await cookieOf(boss.userId);
  const detail = cycle(ids);
  const rawDetail = cycle(ids);
  const pairs = await pairsToApply(sql);
  const half = Math.floor(pairs.length / 2);
  const cookies = new Map<string, string>();
  for (const { userId } of pairs.slice(0, half)) if (!cookies.has(userId)) cookies.set(userId, await cookieOf(userId));
  const apply = each(pairs.slice(0, half));
  const rawApply = each(pairs.slice(half));
  const search = await searchOf(sql);

  return [
    {
      name: "W1",
      what: "a workplace with employer, branch, programme and activities",
      limitPath: "/w1",
      product: () => ({ body: graphql(detailQuery, { id: `workplace_${detail()}` }) }),
      limit: () => ({ body: JSON.stringify({ id: rawDetail() }) }),
      same: whole,
    },
    {
      name: "W2",
      what: "a page of 20 workplaces with employer and programme",
      limitPath: "/w2",
      product: () => ({ body: graphql(pageQuery, {}), cookie: bossCookie }),
      limit: () => ({ body: JSON.stringify({ companyId: boss.companyId }) }),
      same: whole,
    },
    {
      name: "W3",
      what: "faceted search within a radius, against the engine's own call",
      limitPath: "/w3",
      product: () => ({ body: graphql(searchQuery, search.variables) }),
      limit: () => ({ body: JSON.stringify({ search: search.engine }) }),
      same: null,
    },
    {
      name: "W3 + rows",
      what: "the same, against engine and rows",
      limitPath: "/w3-rows",
      product: () => ({ body: graphql(searchQuery, search.variables) }),
      limit: () => ({ body: JSON.stringify({ search: search.engine }) }),
      same: hitsOf,
    },
    {
      name: "W4",
      what: "apply to a workplace",
      limitPath: "/w4",
      supply: half,
      product: () => {
        const { userId, workplaceId } = apply();
        const input = { idempotencyKey: crypto.randomUUID(), workplaceId: `workplace_${workplaceId}`, miniProfile };
        return { body: graphql(applyMutation, { input }), cookie: cookies.get(userId) };
      },
      limit: () => {
        const { learnerId, workplaceId } = rawApply();
        return { body: JSON.stringify({ learnerId, workplaceId, profile: miniProfile }) };
      },
      same: null,
    },
    {
      name: "W5",
      what: "an employer's inbox of 50 applications with learner and slots",
      limitPath: "/w5",
      product: () => ({ body: graphql(inboxQuery, { id: `workplace_${busy.id}` }), cookie: bossCookie }),
      limit: () => ({ body: JSON.stringify({ workplaceId: busy.id, companyId: boss.companyId }) }),
      same: whole,
    },
    {
      name: "W6",
      what: "{ __typename }",
      limitPath: "/w6",
      product: () => ({ body: graphql("{ __typename }", {}) }),
      limit: () => ({ body: "{}" }),
      same: whole,
    },
  ];
}

/** Hits by what both give, whether under `hits` or inside the search result. */
function hitsOf(answer: unknown): unknown {
  const data: unknown = whole(answer);
  return Reflect.get(Object(Reflect.get(Object(data), "searchWorkplaces") ?? data), "hits");
}

/**
 * A class of copies of each learner who has nothing open: an application can be sent once, and a round of few requests measures a program that is still
 * cold.
 */
const copies = 20;
const addLearners = (sql: Stand["sql"]): Promise<unknown> => sql`
  with copied as materialized (
    select l as learner, u as person, gen_random_uuid() as learner_id, gen_random_uuid() as user_id
    from learners l join users u on u.id = l.user_id, generate_series(1, ${copies})
    where l.birth_date between '2004-01-01' and '2008-01-01' and not exists (select from applications a where a.learner_id = l.id)
  ), people as (
    insert into users select (jsonb_populate_record(person, jsonb_build_object('id', user_id, 'email', user_id || '@example.org'))).* from copied returning id
  )
  insert into learners select (jsonb_populate_record(learner, jsonb_build_object('id', learner_id, 'user_id', user_id, 'email', user_id || '@example.org'))).*
  from copied where user_id in (select id from people)`;

interface Pair {
  readonly userId: string;
  readonly learnerId: string;
  readonly workplaceId: string;
}
const mostPairs = 24_000;

/**
 * Learners with nothing open, each with up to eight workplaces of the own programme; spread, so that neighbours in the list share neither learner nor
 * workplace, and so many that a round takes some seconds.
 */
async function pairsToApply(sql: Stand["sql"]): Promise<readonly Pair[]> {
  const learners = await sql<{ userId: string; learnerId: string; programmeId: string }[]>`
    select user_id as "userId", id as "learnerId", programme_id as "programmeId" from learners l
    where user_id is not null and birth_date between '2004-01-01' and '2010-01-01' and not exists (select from applications a where a.learner_id = l.id)
    order by md5(id::text)`;
  const programmes = new Map(
    (
      await sql<{ programmeId: string; workplaceIds: string[] }[]>`
        select programme_id as "programmeId", array_agg(id order by md5(id::text)) as "workplaceIds" from workplaces
        where status = 'PUBLISHED' and places > places_taken and minimum_age is null group by programme_id`
    ).map(({ programmeId, workplaceIds }) => [programmeId, workplaceIds]),
  );
  const pairs: Pair[] = [];
  for (let turn = 0; turn < 8; turn++)
    for (const [index, { programmeId, ...who }] of learners.entries()) {
      const places = programmes.get(programmeId) ?? [];
      const workplaceId = turn < places.length ? places[(index * 8 + turn) % places.length] : undefined;
      if (workplaceId !== undefined) pairs.push({ ...who, workplaceId });
    }
  return pairs.slice(0, mostPairs);
}

/** The search as a client sends it, and as the engine gets it from the product. */
async function searchOf(sql: Stand["sql"]): Promise<{ variables: unknown; engine: unknown }> {
  const input = {
    text: textSearched,
    near: { postcode: "9000", radiusKm: 50 },
    filters: {},
    sort: "RELEVANCE",
    page: 1,
    pageSize: 20,
  };
  const reference = await readReference(sql);
  const checked = searchRequest(input, reference);
  const words = queryWords(checked.text, reference).map(({ word }) => word);
  const { queries } = planQueries({ ...checked, words }, "all", {
    hits: true,
    facets: true,
    widerChoices: false,
    points: false,
  });
  return { variables: { input }, engine: { queries: queries.map((query) => ({ indexUid: "workplaces", ...query })) } };
}

const detailQuery = `query Detail($id: ID!) { workplace(id: $id) { id title description status days minutesPerWeek startsOn endsOn freePlaces
  company { id name } branch { id municipality postcode } programme { id title } activities { id label } } }`;
const pageQuery = `query Page { myWorkplaces(status: [PUBLISHED], first: 20) { nodes { id title company { id name } branch { id municipality postcode } programme { id title } } } }`;
const searchQuery = `query Search($input: SearchWorkplacesInput!) { searchWorkplaces(input: $input) { totalHits facets { field values { value label count } }
  hits { id title programme { title } branch { municipality } company { name } } } }`;
const applyMutation = `mutation Apply($input: ApplyToWorkplaceInput!) { applyToWorkplace(input: $input) { __typename ... on Application { id status } ... on UserErrors { problems { code } } } }`;
const inboxQuery = `query Inbox($id: ID!) { applications(workplaceId: $id, first: 50) { nodes { id status sentAt learner { displayName region programme { title } }
  miniProfile { why strengths } openSlots { id startsAt } } } }`;
