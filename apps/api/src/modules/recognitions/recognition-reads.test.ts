import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { toPublicId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { askIn } from "../../test-support/ask.ts";
import { countedSql } from "../../test-support/counted-sql.ts";
import { must, recognitionWorld, type TestFile } from "../../test-support/recognition-world.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { planRecognitionVisit } from "./plan-recognition-visit.ts";
import { recognitions } from "./recognitions.table.ts";
import { recordRecognitionVisit } from "./record-recognition-visit.ts";
import { voteOnRecognition } from "./vote-on-recognition.ts";
import { writeRecognitionMessage } from "./write-recognition-message.ts";

const database = await testDatabase();
const { db } = database;
const { sql, take: takeStatements } = countedSql(database.served.sql);
const ask = askIn(database, sql);
const world = await recognitionWorld(database);

/** A file under review with a visit, votes of two members and a message, and everybody who could have to do with it. */
const file = await world.addInReview();
const input = { recognitionId: toPublicId("recognition", file.id) };
must(await database.run(planRecognitionVisit, world.officer, { ...input, plannedOn: "2026-11-23" }));
const report = "Alles stond klaar, twee mentoren gesproken.";
must(await database.run(recordRecognitionVisit, world.officer, { ...input, doneOn: "2026-11-23", report }));
const voter = await world.addOfficer(world.sectoralId);
must(await database.run(voteOnRecognition, world.officer, { ...input, vote: "YES", note: "Goede mentor." }));
const anHourLater = new Date(testMoment.getTime() + 3_600_000);
must(await database.run(voteOnRecognition, voter, { ...input, vote: "NO" }, anHourLater));
must(await database.run(writeRecognitionMessage, world.officer, { ...input, body: "We komen langs." }));
const { company } = file;
const mandated = (scope: "FILE_RECOGNITION" | "PUBLISH_WORKPLACE"): Promise<Viewer> =>
  world.addPerson("COUNSELLOR", { mandates: [{ companyId: company.companyId, scopes: [scope] }] });
const stranger = await world.addCompany();
const people = {
  administrator: company.viewer,
  mentor: await world.addPerson("MENTOR", { companyIds: [company.companyId] }),
  "mandate holder": await mandated("FILE_RECOGNITION"),
  officer: world.officer,
  voter,
  government: world.government,
  "officer elsewhere": world.boardMember,
  "mandate for something else": await mandated("PUBLISH_WORKPLACE"),
  "other company": stranger.viewer,
  learner: (await world.addLearner()).viewer,
};
type Person = keyof typeof people;
const partnershipSide: readonly Person[] = ["officer", "voter", "government"];
const names = Object.keys(people) as Person[];

const read = async (viewer: Viewer | null, fields: string, id = file.id) =>
  (await ask(viewer, `query ($id: ID!) { recognition(id: $id) { ${fields} } }`, { id: toPublicId("recognition", id) }))
    .data?.["recognition"] as Record<string, never> | null | undefined;
/** Whoever gets something that is not empty. */
const whoReads = async (fields: string, has: (file: Record<string, never>) => unknown, id = file.id) => {
  const readers: Person[] = [];
  for (const name of names) {
    const seen = await read(people[name], fields, id);
    if (seen && has(seen)) readers.push(name);
  }
  return readers;
};
const companySide: readonly Person[] = ["administrator", "mentor", "mandate holder"];
const everybody = [...companySide, ...partnershipSide];

describe("a file under review", () => {
  test("is there for its company, who files for it, and who treats it; for nobody else", async () => {
    expect(await whoReads("id", () => true)).toEqual(everybody);
    expect(await read(null, "id")).toBeNull();
  });

  test.each([
    ["the form", "form { equipment hasFinances }", "form", ["administrator", "mandate holder", ...partnershipSide]],
    ["the messages", "messages { body side authorName }", "messages", everybody],
    ["the visit", "visits { plannedOn doneOn }", "visits", everybody],
    ["the votes", "votes { voterName vote note }", "votes", partnershipSide],
    ["the case officer's name", "filedByName", "filedByName", everybody],
  ] as const)("%s", async (_, fields, name, readers) => {
    expect(await whoReads(fields, (seen) => [seen[name]].flat().filter(Boolean).length > 0)).toEqual(readers);
  });

  test("tells what was found at the visit, what was voted and by whom only inside the partnership", async () => {
    const reports = await whoReads("visits { report }", (seen) => JSON.stringify(seen).includes(report));
    expect(reports).toEqual(partnershipSide);
    const seen = await read(world.officer, "votes { voterName vote note isOwn }");
    expect(seen?.["votes"]).toEqual([
      { voterName: world.officer.name, vote: "YES", note: "Goede mentor.", isOwn: true },
      { voterName: voter.name, vote: "NO", note: null, isOwn: false },
    ]);
    await db.update(recognitions).set({ assigneeId: voter.userId }).where(eq(recognitions.id, file.id));
    expect(await whoReads("assigneeName", ({ assigneeName }) => assigneeName)).toEqual(partnershipSide);
    expect(await whoReads("assigneeId", ({ assigneeId }) => assigneeId)).toEqual(partnershipSide);
  });

  test("offers each person what that person may do, and nothing more", async () => {
    const offered = "viewerCanCancel viewerCanDecide viewerCanWriteMessage viewerFilesAs";
    const nothing = { viewerCanCancel: false, viewerCanDecide: false, viewerFilesAs: null };
    expect(await read(people.administrator, offered)).toMatchObject({
      viewerCanCancel: true,
      viewerFilesAs: "COMPANY",
    });
    expect(await read(people["mandate holder"], offered)).toMatchObject({
      viewerCanCancel: false,
      viewerFilesAs: "MANDATE",
    });
    expect(await read(people.mentor, offered)).toEqual({ ...nothing, viewerCanWriteMessage: false });
    for (const name of partnershipSide)
      expect(await read(people[name], offered), name).toEqual({
        ...nothing,
        viewerCanDecide: true,
        viewerCanWriteMessage: true,
      });
  });
});

test("a draft is the company's own: officers and the government do not know of it", async () => {
  const draft = await world.addDraft(company);
  expect(await whoReads("id", () => true, draft.id)).toEqual(companySide);
  const listed = await ask(world.government, "{ recognitionFiles(first: 100) { nodes { id } } }");
  expect(JSON.stringify(listed)).not.toContain(draft.id);
});

test("proof of a registered letter is for the partnership; the day it shows for both sides", async () => {
  const refused = await world.addDecided("REFUSE", { company });
  await db
    .update(recognitions)
    .set({ receiptProof: "RR 1234", decisionReceipt: "REGISTERED_LETTER" })
    .where(eq(recognitions.id, refused.id));
  const fields = "receiptProof decisionReceipt decisionReceivedOn appealUntil appealTermPassed";
  expect(await whoReads(fields, ({ receiptProof }) => receiptProof, refused.id)).toEqual(partnershipSide);
  expect(await read(people.administrator, fields, refused.id)).toEqual({
    receiptProof: null,
    decisionReceipt: "REGISTERED_LETTER",
    decisionReceivedOn: "2026-11-23",
    appealUntil: "2026-12-03",
    appealTermPassed: false,
  });
});

test("a presumed receipt says by which rule it counts, and whether that is confirmed; a proven one needs none", async () => {
  const refused = await world.addDecided("REFUSE", { company });
  const ruleOf = () => read(people.administrator, "decisionReceiptRule { value isConfirmed }", refused.id);
  expect(await ruleOf()).toEqual({ decisionReceiptRule: { value: 0, isConfirmed: false } });
  await database.sql`update rule_parameters set is_confirmed = true where key = 'recognition.presumedReceiptDays'`;
  expect(await ruleOf()).toEqual({ decisionReceiptRule: { value: 0, isConfirmed: true } });
  await db.update(recognitions).set({ decisionReceipt: "REGISTERED_LETTER" }).where(eq(recognitions.id, refused.id));
  expect(await ruleOf()).toEqual({ decisionReceiptRule: null });
});

const idsOf = (answer: Awaited<ReturnType<typeof ask>>, name: string): readonly string[] => {
  const page = answer.data?.[name] as { readonly nodes: readonly { readonly id: string }[] } | undefined;
  return page?.nodes.map(({ id }) => id) ?? [];
};
const publicIds = (files: readonly { readonly id: Id<"recognition"> }[]) =>
  files.map(({ id }) => toPublicId("recognition", id));

describe("myRecognitions", () => {
  const mine = async (viewer: Viewer, args = "") =>
    idsOf(await ask(viewer, `{ myRecognitions(first: 100${args}) { nodes { id } } }`), "myRecognitions");

  test("lists the company's own files and those one files for, and no others", async () => {
    const [own] = publicIds([file]);
    const others = publicIds([await world.addSubmitted()]);
    for (const name of companySide) {
      const listed = await mine(people[name]);
      expect(listed, name).toContain(own);
      expect(listed, name).not.toContain(others[0]);
    }
    for (const name of ["officer", "government", "learner", "mandate for something else"] as const)
      expect(await mine(people[name]), name).toEqual([]);
  });

  test("can be narrowed to a branch and to states; a branch of somebody else gives nothing", async () => {
    const states = async (args: string) => {
      const answer = await ask(company.viewer, `{ myRecognitions(first: 100${args}) { nodes { id status } } }`);
      const { nodes } = answer.data?.["myRecognitions"] as unknown as { nodes: { status: string }[] };
      return new Set(nodes.map(({ status }) => status));
    };
    expect(await states(", status: [IN_REVIEW]")).toEqual(new Set(["IN_REVIEW"]));
    expect(await states(`, branchId: "${toPublicId("branch", company.branchId)}"`)).toContain("IN_REVIEW");
    for (const branchId of [toPublicId("branch", stranger.branchId), "nonsense"])
      expect(await mine(company.viewer, `, branchId: "${branchId}"`)).toEqual([]);
  });
});

describe("recognitionFiles, the desk", () => {
  /** Files of a partnership of their own, so that nothing else is in the list: due on 19, 23, 25 November, 10 December, and one without a term. */
  const queue: TestFile[] = [];
  const officer = async (): Promise<Viewer> => {
    const partnershipId = await world.addPartnership("SECTORAL", ["118"]);
    const dues = ["2026-11-19", "2026-11-23", "2026-11-25", "2026-12-10", null] as const;
    for (const dueOn of dues) {
      const made = dueOn === null ? await world.addSubmitted() : await world.addInReview();
      const change = { partnershipId, decisionDueOn: dueOn && day(dueOn), assigneeId: null };
      await db.update(recognitions).set(change).where(eq(recognitions.id, made.id));
      queue.push(made);
    }
    return world.addOfficer(partnershipId);
  };
  const deskOfficer = officer();
  const desk = async (args = "", viewer?: Viewer) =>
    idsOf(
      await ask(viewer ?? (await deskOfficer), `{ recognitionFiles(first: 100${args}) { nodes { id } } }`),
      "recognitionFiles",
    );
  const numbers = async (args: string) => {
    const found = await desk(args);
    return found.map((id) => publicIds(queue).indexOf(id));
  };

  test("shows an officer the own partnership's files only, the nearest deadline first and those without one last", async () => {
    expect(await numbers("")).toEqual([0, 1, 2, 3, 4]);
    expect(await desk("", world.boardMember)).toEqual([]);
    for (const name of ["administrator", "mandate holder", "learner"] as const)
      expect(await desk("", people[name]), name).toEqual([]);
  });

  test.each([
    ["deadline: OVERDUE", [0]],
    ["deadline: TODAY", [1]],
    ["deadline: SOON", [2]],
    ["deadline: AMPLE", [3]],
    ["deadline: NONE", [4]],
    ["status: [SUBMITTED]", [4]],
    ["status: [IN_REVIEW]", [0, 1, 2, 3]],
    ["status: []", []],
    ["assignee: NOBODY", [0, 1, 2, 3, 4]],
  ] as const)("filters: %s", async (filter, expected) => {
    expect(await numbers(`, ${filter.replace("NOBODY", '"NOBODY"')}`)).toEqual(expected);
  });

  test("filters on programme, case officer and partnership; a foreign or broken id finds nothing", async () => {
    const viewer = await deskOfficer;
    const [first, second] = queue;
    if (!first || !second) throw new Error("no files");
    await db.update(recognitions).set({ assigneeId: viewer.userId }).where(eq(recognitions.id, second.id));
    expect(await numbers(`, assignee: "ME"`)).toEqual([1]);
    expect(await numbers(`, assignee: "${toPublicId("user", viewer.userId)}"`)).toEqual([1]);
    expect(await numbers(`, assignee: "NOBODY"`)).toEqual([0, 2, 3, 4]);
    expect(await numbers(`, programmeId: "${toPublicId("programme", first.programmeId)}"`)).toEqual([0]);
    const own = (await world.fileOf(first.id)).partnershipId;
    expect(await numbers(`, partnershipId: "${toPublicId("partnership", own!)}"`)).toEqual([0, 1, 2, 3, 4]);
    for (const id of [toPublicId("partnership", world.flemishId), "nonsense", toPublicId("user", viewer.userId)])
      expect(await numbers(`, partnershipId: "${id}"`), id).toEqual([]);
    expect(await numbers(`, assignee: "nonsense"`)).toEqual([]);
  });

  test("gives the government every partnership's files", async () => {
    const all = await desk("", world.government);
    expect(all).toEqual(expect.arrayContaining([...publicIds(queue), ...publicIds([file])]));
  });

  test("pages by two without losing or repeating one, and counts all", async () => {
    const viewer = await deskOfficer;
    const found: string[] = [];
    let after: string | null = null;
    do {
      const answer = await ask(
        viewer,
        "query ($after: String) { recognitionFiles(first: 2, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }",
        { after },
      );
      const page = answer.data?.["recognitionFiles"] as unknown as {
        totalCount: number;
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      expect(page.totalCount).toBe(5);
      found.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(publicIds(queue));
  });
});

describe("case officers", () => {
  test("are known inside their partnership and to the government", async () => {
    await world.addMembership(voter, "RECOGNITION_OFFICER", { partnershipId: world.sectoralId });
    const list = async (viewer: Viewer) =>
      idsOf(await ask(viewer, "{ recognitionOfficers(first: 100) { nodes { id name } } }"), "recognitionOfficers");
    const id = toPublicId("user", voter.userId);
    expect(await list(world.officer)).toEqual([id]);
    expect(await list(world.government)).toContain(id);
    for (const viewer of [world.boardMember, company.viewer, people.learner]) expect(await list(viewer)).toEqual([]);
  });
});

describe("one statement", () => {
  const everything = `id status deadlineState appealTermPassed branch { id name mentors { name } } company { id name } programme { id title }
    partnership { id name } form { equipment } mentors { name problems } activities { label coverage } events { action actorName }
    messages { body } visits { report } votes { vote } appeals { isLate } decisions { documentPath } earlier { id status programme { title } }
    viewerCanDecide viewerCanRenew viewerCanAppeal`;

  test("reads a whole file, whatever it nests", async () => {
    takeStatements();
    await read(world.officer, everything);
    expect(takeStatements()).toBe(1);
  });

  test.each([
    ["recognitionFiles", world.government],
    ["myRecognitions", company.viewer],
  ] as const)("reads a page of %s with all its files and its count", async (name, viewer) => {
    takeStatements();
    const answer = await ask(viewer, `{ ${name}(first: 3) { totalCount nodes { ${everything} } } }`);
    expect(answer.errors).toBeUndefined();
    expect(takeStatements()).toBe(1);
  });
});
