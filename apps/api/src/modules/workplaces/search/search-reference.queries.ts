import type { Sql } from "postgres";

/** What a search needs to know of programmes and places besides the workplaces: small tables that change a few times a year. */
export interface ReferenceRows {
  readonly programmes: readonly ProgrammeRow[];
  readonly municipalities: readonly MunicipalityRow[];
  readonly postcodes: readonly PostcodeRow[];
}

export interface ProgrammeRow {
  readonly id: string;
  readonly title: string;
  readonly searchWords: readonly string[];
}

export interface MunicipalityRow {
  readonly name: string;
  readonly province: string;
  readonly population: number;
}

export interface PostcodeRow {
  readonly postcode: string;
  readonly place: string;
  readonly municipality: string;
  readonly latitude: number;
  readonly longitude: number;
}

export async function referenceRows(sql: Sql): Promise<ReferenceRows> {
  const [programmes, municipalities, postcodes] = await Promise.all([
    sql<ProgrammeRow[]>`/* search: programmes */ select id, title, search_words as "searchWords" from programmes`,
    sql<MunicipalityRow[]>`/* search: municipalities */ select name, province, population from municipalities`,
    sql<PostcodeRow[]>`/* search: postcodes */
      select postcode, place, municipality, latitude, longitude from postcodes order by postcode, place`,
  ]);
  return { programmes, municipalities, postcodes };
}
