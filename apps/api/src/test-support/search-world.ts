import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { newId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { programmeIdOf, referenceRows } from "@leerplek/fixtures/reference/reference-rows";
import { startMeilisearch, type RunningMeilisearch } from "@leerplek/local/meilisearch";
import { branches, companies } from "../modules/companies/companies.table.ts";
import { municipalities, postcodes } from "../modules/programmes/reference.table.ts";
import { programmes } from "../modules/programmes/programmes.table.ts";
import { workplaces } from "../modules/workplaces/workplaces.table.ts";
import { openSearchIndex, type SearchIndex } from "../platform/search-index.ts";
import { testMoment, type TestDatabase } from "./test-database.ts";

export interface NewWorkplace extends Partial<typeof workplaces.$inferInsert> {
  /** Group number: "G-0057". */
  readonly programme: string;
  readonly postcode: string;
  readonly companyName?: string;
}

/** A search engine of its own for a test file, with all the reference data, and workplaces at real places. */
export async function searchWorld({ db }: Pick<TestDatabase, "db">) {
  const folder = join(tmpdir(), `leerplek-search-${crypto.randomUUID()}`);
  let engine: RunningMeilisearch = await startMeilisearch({ dataDir: folder });
  const { url, key, port } = engine;
  const opened: SearchIndex[] = [];
  afterAll(async () => {
    for (const index of opened) index.close();
    await engine.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const reference = referenceRows([]);
  await db.insert(municipalities).values([...reference.municipalities]);
  await db.insert(postcodes).values([...reference.postcodes]);
  await db.insert(programmes).values([...reference.programmes]);
  let count = 0;

  /** A published workplace at a branch of its own in the place of the postal code. */
  async function addWorkplace(wished: NewWorkplace): Promise<Id<"workplace">> {
    const { programme, postcode, companyName = "Bedrijf Test", ...more } = wished;
    const place = reference.postcodes.find((each) => each.postcode === postcode);
    if (!place) throw new Error(`no postal code ${postcode}`);
    const [companyId, branchId, id] = [newId<"company">(), newId<"branch">(), newId<"workplace">()];
    const number = String(++count).padStart(9, "0");
    const title = reference.programmes.find(({ code }) => code === programme)?.title ?? programme;
    await db.insert(companies).values({
      id: companyId,
      enterpriseNumber: `0${number}`,
      name: companyName,
      size: "SMALL",
      jointCommittee: "124",
    });
    await db.insert(branches).values({
      id: branchId,
      companyId,
      establishmentNumber: `2${number}`,
      name: companyName,
      street: "Teststraat 1",
      postcode,
      municipalityNis: place.municipalityNis,
      latitude: place.latitude,
      longitude: place.longitude,
      accessibility: [],
    });
    await db.insert(workplaces).values({
      id,
      companyId,
      branchId,
      programmeId: programmeIdOf(programme),
      status: "PUBLISHED",
      schoolYear: "2026-2027",
      title: title.replace(/ duaal$/, ""),
      description: "Samen met de mentor.",
      places: 2,
      agreementType: "OAO",
      isPaid: true,
      days: ["TUESDAY", "THURSDAY"],
      minutesPerWeek: 1200,
      dayStartsAt: "09:00",
      dayEndsAt: "17:00",
      startsOn: day("2027-01-11"),
      endsOn: day("2027-06-30"),
      answerWithinDays: 10,
      publishedAt: testMoment,
      ...more,
    });
    return id;
  }

  return {
    reference,
    url,
    key,
    addWorkplace,
    openIndex(options: { readonly name?: string; readonly timeoutMs?: number } = {}): SearchIndex {
      const index = openSearchIndex({ url, key, ...options });
      opened.push(index);
      return index;
    },
    stopEngine: () => engine.stop(),
    async startEngine(): Promise<void> {
      engine = await startMeilisearch({ dataDir: folder, port });
    },
  };
}
