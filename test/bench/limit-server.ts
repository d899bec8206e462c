import { createServer, type IncomingMessage } from "node:http";
import { Agent, request as send } from "node:http";
import postgres from "postgres";
import { detailSql, hitsSql, inboxSql, pageSql } from "./limit-sql.ts";

// The raw limit: node:http, a pool, one hand-written statement an operation, and its JSON text to the client as it comes.
const { DATABASE_URL = "", MEILI_URL = "", MEILI_KEY = "" } = process.env;
const sql = postgres(DATABASE_URL, { max: 15, onnotice: () => {} });
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

type Body = Readonly<Record<string, unknown>>;
const one = async (text: string, values: readonly string[]): Promise<string> =>
  (await sql.unsafe<{ j: string }[]>(text, [...values], { prepare: true }))[0]?.j ?? "null";

const operations: Readonly<Record<string, (body: Body) => Promise<string>>> = {
  "/w1": ({ id }) => one(detailSql, [String(id)]),
  "/w2": ({ companyId }) => one(pageSql, [String(companyId)]),
  "/w3": ({ search }) => engine(JSON.stringify(search)),
  "/w3-rows": async ({ search }) => {
    const found: { results: { hits: { id: string }[] }[] } = JSON.parse(await engine(JSON.stringify(search)));
    const ids = (found.results[0]?.hits ?? []).map(({ id }) => id);
    return `{"data":{"hits":${await one(hitsSql, [`{${ids.join(",")}}`])}}}`;
  },
  "/w4": apply,
  "/w5": ({ workplaceId, companyId }) => one(inboxSql, [String(workplaceId), String(companyId)]),
  "/w6": async () => '{"data":{"__typename":"Query"}}',
};

/** The five statements of an application in one transaction, and nothing of audit, jobs or idempotency. */
async function apply({ learnerId, workplaceId, profile }: Body): Promise<string> {
  const [learner, workplace] = [String(learnerId), String(workplaceId)];
  const miniProfile = JSON.stringify(profile);
  const applicationId = crypto.randomUUID();
  await sql.begin(async (tx) => {
    const [who] =
      await tx`update learners set mini_profile = ${miniProfile}::text::jsonb where id = ${learner} returning provider_id`;
    const [where] =
      await tx`update workplaces set application_count = application_count + 1 where id = ${workplace} returning company_id, answer_within_days`;
    await tx`select workplace_id from applications where learner_id = ${learner} and status in ('SENT', 'VIEWED', 'SHORTLISTED', 'INTERVIEW_PLANNED', 'INTERVIEWED', 'OFFERED', 'ACCEPTED')`;
    await tx`insert into applications (id, workplace_id, learner_id, company_id, provider_id, status, origin, name_disclosure, mini_profile, sent_at, answer_due_on)
      values (${applicationId}, ${workplace}, ${learner}, ${where?.company_id}, ${who?.provider_id}, 'SENT', 'LEARNER', 'FIRST_NAME', ${miniProfile}::text::jsonb, now(), current_date + ${where?.answer_within_days}::int)`;
    await tx`insert into application_events (id, application_id, status, at) values (${crypto.randomUUID()}, ${applicationId}, 'SENT', now())`;
  });
  return `{"data":{"applyToWorkplace":{"__typename":"Application","id":"application_${applicationId}","status":"SENT"}}}`;
}

function engine(body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      authorization: `Bearer ${MEILI_KEY}`,
      "accept-encoding": "identity",
    };
    const request = send(`${MEILI_URL}/multi-search`, { method: "POST", agent, headers }, (response) => {
      textOf(response).then(resolve, reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}

async function textOf(message: IncomingMessage): Promise<string> {
  let text = "";
  message.setEncoding("utf8");
  for await (const chunk of message) text += chunk;
  return text;
}

const server = createServer((request, response) => {
  const operation = operations[request.url ?? ""];
  if (!operation) return void response.writeHead(404).end();
  textOf(request)
    .then((text) => operation(JSON.parse(text)))
    .then(
      (answer) =>
        response
          .writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(answer) })
          .end(answer),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
});
server.keepAliveTimeout = 65_000;
server.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
process.on("disconnect", () => process.exit(0));
