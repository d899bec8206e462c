import { setTimeout as sleep } from "node:timers/promises";
import { makeStand, type Stand } from "./stand.ts";

/** `pnpm bench:freshness [changes]`: how long after its answer a change of 50,000 workplaces is in the search index, with the real worker. */
const changes = Number(process.argv[2] ?? 200);
const size = 50_000;
const patienceMs = 30_000;

async function main(stand: Stand): Promise<void> {
  const [own] = await stand.sql<{ userId: string; workplaceId: string }[]>`
    select u.id as "userId", w.id as "workplaceId" from users u join memberships m on m.user_id = u.id join workplaces w on w.company_id = m.company_id
    where u.email = 'werkgever@example.org' and m.role = 'COMPANY_ADMIN' and w.status = 'PUBLISHED' and w.places > w.places_taken order by w.id limit 1`;
  if (!own) throw new Error("the demo employer has no published workplace");
  const cookie = await stand.cookieOf(own.userId);
  await stand.startWorker();
  const delays: number[] = [];
  for (let change = 0; change < changes; change++) {
    const isOpen = change % 2 === 1;
    await send(stand, cookie, isOpen ? "reopenWorkplace" : "pauseWorkplace", `workplace_${own.workplaceId}`);
    const answeredAt = performance.now();
    while ((await stand.isIndexed(own.workplaceId)) !== isOpen) {
      if (performance.now() - answeredAt > patienceMs)
        throw new Error(`change ${change} is not in the index after ${patienceMs} ms`);
      await sleep(5);
    }
    // The first ones wake the worker and warm the engine.
    if (change >= 10) delays.push(performance.now() - answeredAt);
  }
  const sorted = delays.sort((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN).toFixed(0);
  console.log(
    `${size} workplaces, ${sorted.length} changes: in the index after p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, at most ${at(1)} ms`,
  );
}

async function send({ product }: Stand, cookie: string, name: string, workplaceId: string): Promise<void> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const query = `mutation Change($input: ${type}Input!) { ${name}(input: $input) { __typename ... on UserErrors { problems { code } } } }`;
  const answer = await fetch(product.url, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ query, variables: { input: { workplaceId } } }),
  });
  const text = await answer.text();
  if (!text.includes('"Workplace"')) throw new Error(`${name} answered ${text}`);
}

const stand = await makeStand(size, (line) => console.log(line));
try {
  await main(stand);
} finally {
  await stand.stop();
}
process.exit(0);
