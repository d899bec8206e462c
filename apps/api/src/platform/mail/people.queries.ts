import type { Sql } from "postgres";
import { isGuardianshipInForce } from "@leerplek/domain/learners/guardianship";
import { isMinorOn } from "@leerplek/domain/learners/minor";
import { toPublicId } from "@leerplek/domain/shared/id";
import { day, type LocalDate } from "@leerplek/domain/shared/time";
import { languages, type Language, type Part, type Person } from "./letter.ts";

/** Whom to write to about a learner. */
export interface LearnerPeople {
  readonly learner: Person;
  /** Confirmed guardians whose link is in force: of a minor, or of who leaves it on. */
  readonly guardians: readonly Person[];
  readonly counsellor: Person | null;
  readonly isMinor: boolean;
}

interface LearnerRow {
  readonly userId: string | null;
  readonly firstName: string;
  readonly email: string;
  readonly language: string | null;
  readonly birthDate: string;
  readonly providerId: string;
  readonly guardians: readonly {
    readonly userId: string;
    readonly name: string;
    readonly email: string;
    readonly language: string;
    readonly keepsAfter18: boolean;
  }[];
  readonly counsellorId: string | null;
  readonly counsellorName: string | null;
  readonly counsellorEmail: string | null;
  readonly counsellorLanguage: string | null;
}

/** The learner, the guardians whose link is in force today, and the counsellor. */
export async function peopleOfLearner(sql: Sql, learnerId: string, today: LocalDate): Promise<LearnerPeople | null> {
  const [row] = await sql<LearnerRow[]>`/* mail: people of a learner */
    select l.user_id as "userId", l.first_name as "firstName", l.email, u.language, l.birth_date as "birthDate", l.provider_id as "providerId",
      (select coalesce(json_agg(json_build_object('userId', gu.id, 'name', gu.name, 'email', gu.email, 'language', gu.language, 'keepsAfter18', g.keeps_after18) order by g.created_at, g.id), '[]')
        from guardianships g join users gu on gu.id = g.user_id where g.learner_id = l.id and g.status = 'CONFIRMED') as guardians,
      c.id as "counsellorId", c.name as "counsellorName", c.email as "counsellorEmail", c.language as "counsellorLanguage"
    from learners l
      left join users u on u.id = l.user_id
      left join users c on c.id = l.counsellor_id
    where l.id = ${learnerId}`;
  if (!row) return null;
  const person = (part: Part, userId: string | null, name: string, email: string, language: string | null): Person => ({
    part,
    userId,
    name,
    email,
    language: languageOf(language),
  });
  const birthDate = day(row.birthDate);
  const counsellor =
    row.counsellorEmail !== null
      ? person("counsellor", row.counsellorId, row.counsellorName ?? "", row.counsellorEmail, row.counsellorLanguage)
      : null;
  return {
    isMinor: isMinorOn(birthDate, today),
    learner: person("learner", row.userId, row.firstName, row.email, row.language),
    guardians: row.guardians
      .filter(({ keepsAfter18 }) => isGuardianshipInForce({ status: "CONFIRMED", keepsAfter18 }, birthDate, today))
      .map(({ userId, name, email, language }) => person("guardian", userId, name, email, language)),
    counsellor: counsellor && { ...counsellor, organisationId: toPublicId("provider", row.providerId) },
  };
}

/** The company's administrators, and the mentor when the mentor still belongs to the company and signs in. */
export async function peopleOfCompany(
  sql: Sql,
  { companyId, mentorId }: { readonly companyId: string; readonly mentorId: string | null },
): Promise<readonly Person[]> {
  const rows = await sql<{ userId: string; name: string; email: string; language: string }[]>`
    /* mail: people of a company */
    select u.id as "userId", u.name, u.email, u.language from users u
    where exists (
      select from memberships m
      where m.user_id = u.id and m.company_id = ${companyId} and m.ended_at is null
        and (m.role = 'COMPANY_ADMIN' or u.id = (select user_id from mentors where id = ${mentorId}::uuid))
    )
    order by u.id`;
  const organisationId = toPublicId("company", companyId);
  return rows.map((row) => ({ ...row, part: "company", language: languageOf(row.language), organisationId }));
}

/** A user by id, as somebody of a school. */
export async function personOfSchool(sql: Sql, userId: string): Promise<Person | null> {
  const [row] = await sql<{ userId: string; name: string; email: string; language: string }[]>`
    /* mail: somebody of a school */
    select id as "userId", name, email, language from users where id = ${userId}`;
  return row ? { ...row, part: "counsellor", language: languageOf(row.language) } : null;
}

/** Case officers of a partnership, or only the one who has the file. */
export async function peopleOfPartnership(
  sql: Sql,
  { partnershipId, assigneeId }: { readonly partnershipId: string | null; readonly assigneeId: string | null },
): Promise<readonly Person[]> {
  const rows = await sql<PersonRow[]>`/* mail: people of a partnership */
    select u.id as "userId", u.name, u.email, u.language from users u
    where (${assigneeId}::uuid is null or u.id = ${assigneeId}) and exists (
      select from memberships m where m.user_id = u.id and m.role = 'RECOGNITION_OFFICER' and m.ended_at is null
        and m.partnership_id = ${partnershipId}::uuid
    )
    order by u.id`;
  const here = partnershipId === null ? {} : { organisationId: toPublicId("partnership", partnershipId) };
  return rows.map((row) => ({ ...row, part: "recognition", language: languageOf(row.language), ...here }));
}

/** Who handed a file in with a mandate. */
export async function personOfFile(sql: Sql, userId: string): Promise<Person | null> {
  const person = await personOfSchool(sql, userId);
  return person && { ...person, part: "recognition" };
}

/** Administrators of the government, who watch the terms. */
export async function peopleOfGovernment(sql: Sql): Promise<readonly Person[]> {
  const rows = await sql<PersonRow[]>`/* mail: administrators of the government */
    select u.id as "userId", u.name, u.email, u.language from users u
    where exists (select from memberships m where m.user_id = u.id and m.role = 'GOV_ADMIN' and m.ended_at is null)
    order by u.id`;
  return rows.map((row) => ({ ...row, part: "recognition", language: languageOf(row.language) }));
}

interface PersonRow {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

export const languageOf = (text: string | null): Language => languages.find((each) => each === text) ?? "nl";
