import { describe, expect, test } from "vitest";
import { browserForFile, type Visitor } from "./visit.ts";

const browser = browserForFile();

/** What somebody may see and others may not: ids, and the names that must not be read with them. */
interface Treasure {
  readonly learner: string;
  readonly application: string;
  readonly workplace: string;
  readonly recognition: string;
  readonly mentor: string;
  readonly names: readonly string[];
}

/** Asks the API from the page, with the cookies of whoever is signed in there. */
function ask(visitor: Visitor, query: string, variables: object = {}): Promise<string> {
  return visitor.page.evaluate(async (body) => {
    const answer = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const { data, errors } = await answer.json();
    const codes = (errors ?? []).map((each: { extensions?: { code?: string } }) => each.extensions?.code);
    return JSON.stringify([answer.status, data, codes]);
  }, JSON.stringify({ query, variables }));
}
const firstId = (answer: string, tag: string): string =>
  new RegExp(`${tag}_[0-9a-f-]{36}`).exec(answer)?.[0] ?? `no ${tag}`;

/** Ids as their owners see them: a learner of age, and an employer in Aalst. */
async function treasureOf(): Promise<Treasure> {
  const lina = await browser.visitor(1280);
  await lina.signInAs("Leerling", "Lina Peeters");
  const hers = await ask(
    lina,
    `{ viewer { id } applications(first: 1) { nodes { id learnerFile { id lastName email street } } } }`,
  );
  await lina.leave();
  const employer = await browser.visitor(1280);
  await employer.signInAs("Werkgever", "Katrien Moens");
  const his = await ask(
    employer,
    `{ myWorkplaces(first: 1, status: [DRAFT]) { nodes { id title } } myRecognitions(first: 1) { nodes { id } } myMentors(first: 1) { nodes { id lastName } } }`,
  );
  await employer.leave();
  const names = /"lastName":"([^"]+)","email":"([^"]+)","street":"([^"]+)"/.exec(hers)?.slice(1) ?? [];
  expect(names).toHaveLength(3);
  expect(his).toMatch(/workplace_.*recognition_.*mentor_/);
  return {
    learner: firstId(hers, "learner"),
    application: firstId(hers, "application"),
    workplace: firstId(his, "workplace"),
    recognition: firstId(his, "recognition"),
    mentor: firstId(his, "mentor"),
    names,
  };
}

/** The same kind of id, that nobody has. */
const unknown = (id: string): string => `${id.split("_")[0]}_00000000-0000-4000-8000-000000000000`;

/** What each of them would try, by what stands in the addresses they know. */
const pages: Readonly<Record<string, readonly ((own: Treasure) => string)[]>> = {
  Werkgever: [
    ({ application }) => `/werkgever/kandidaten?sollicitatie=${application}`,
    ({ workplace }) => `/werkgever/werkplekken/${workplace}`,
    ({ recognition }) => `/werkgever/erkenningen/${recognition}`,
    ({ mentor }) => `/werkgever/mentoren/${mentor}`,
  ],
  Leerling: [
    ({ application }) => `/mijn/sollicitaties/${application}`,
    ({ learner }) => `/school/leerlingen/${learner}`,
    ({ workplace }) => `/werkplekken/${workplace}`,
  ],
  "Ouder of voogd": [
    ({ learner }) => `/mijn-kind/${learner}`,
    ({ learner, application }) => `/mijn-kind/${learner}/sollicitaties/${application}`,
    ({ learner }) => `/mijn-kind/${learner}/gegevens`,
  ],
};
const reads = `query Stranger($learner: ID!, $application: ID!, $workplace: ID!, $recognition: ID!, $mentor: ID!) {
  learner(id: $learner) { firstName lastName email applications { id } }
  application(id: $application) { status learner { displayName } contact { email } miniProfile { why } }
  workplace(id: $workplace) { title }
  recognition(id: $recognition) { status }
  mentor(id: $mentor) { lastName }
  nodes(ids: [$learner, $application]) { id }
}`;
const writes = `mutation Stranger($application: ID!) {
  withdrawApplication(input: { applicationId: $application }) { __typename }
}`;
const rejects = `mutation Stranger($application: ID!) {
  rejectApplication(input: { applicationId: $application, reason: TOO_FAR }) { __typename }
}`;

/** What the page says, once it has said it. */
async function saidAt(visitor: Visitor, path: string): Promise<string> {
  await visitor.page.goto(path);
  await visitor.page.locator("main h1, main h2").first().waitFor();
  await visitor.page.waitForLoadState("networkidle");
  return visitor.page.locator("main").innerText();
}

describe("a stranger who tries ids", async () => {
  const own: { treasure?: Treasure } = {};
  const treasure = async (): Promise<Treasure> => (own.treasure ??= await treasureOf());

  test.each([
    ["an employer of another company", "Werkgever", "Joris Vermeersch"],
    ["a learner", "Leerling", "Noah Mertens"],
    ["a guardian of another family", "Ouder of voogd", ""],
  ] as const)(
    "%s finds the same friendly page behind a foreign id as behind one that nobody has",
    async (_, role, name) => {
      const foreign = await treasure();
      const nobodys: Treasure = {
        ...foreign,
        learner: unknown(foreign.learner),
        application: unknown(foreign.application),
        workplace: unknown(foreign.workplace),
        recognition: unknown(foreign.recognition),
        mentor: unknown(foreign.mentor),
      };
      const visitor = await browser.visitor(360);
      await visitor.signInAs(role, name);
      for (const path of pages[role] ?? []) {
        const said = await saidAt(visitor, path(foreign));
        expect(said).toBe(await saidAt(visitor, path(nobodys)));
        expect(said.length).toBeGreaterThan(20);
        for (const secret of foreign.names) expect(said).not.toContain(secret);
      }
      await visitor.look(`stranger-${role.toLowerCase().replaceAll(" ", "-")}`);
      for (const query of [reads, writes, rejects]) {
        const answer = await ask(visitor, query, foreign);
        expect(answer).toBe(await ask(visitor, query, nobodys));
        for (const secret of foreign.names) expect(answer).not.toContain(secret);
      }
      await visitor.leave();
    },
  );
});
