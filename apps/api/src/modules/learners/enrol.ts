import type { EnrolFacts } from "@leerplek/domain/learners/enrol";
import { enrolmentToMake } from "@leerplek/domain/learners/enrol";
import { plainWord } from "@leerplek/domain/learners/enrolment-file";
import type { MiniProfile } from "@leerplek/domain/learners/learner";
import { newPersonId, type Id } from "@leerplek/domain/shared/id";
import { problem, type Problem } from "@leerplek/domain/shared/problem";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { CommandScope } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import { forbidden } from "../../platform/errors.ts";
import type { Enrolment, GuardianToLink } from "./enrolment.input.ts";
import {
  counsellorsOf,
  enrolledLike,
  insertLearners,
  municipalitiesOf,
  programmesToEnrolIn,
  type KnownProgramme,
} from "./enrolment.repository.ts";
import { inviteGuardians } from "./invite-guardians.ts";

export const noAnswers: MiniProfile = {
  why: "",
  strengths: "",
  experience: "",
  travel: "",
  availability: "",
  question: "",
};

/** A learner to enrol with the guardians to invite. */
export interface Newcomer {
  readonly enrolment: Enrolment;
  readonly guardians: readonly GuardianToLink[];
}

/** The school the person acts for. */
export function ownProvider({ providerIds }: Viewer): Id<"provider"> {
  const [providerId] = providerIds;
  if (!providerId) throw forbidden();
  return providerId;
}

/** What enrolments are checked against: reference data, the school's people and who is enrolled there already. */
export interface EnrolmentBook {
  readonly programmes: readonly KnownProgramme[];
  readonly counsellors: readonly { readonly id: Id<"user">; readonly email: string }[];
  readonly municipalities: ReadonlyMap<string, string>;
  /** Two keys for each: the address, and name with birth date. */
  readonly known: ReadonlySet<string>;
}

type Person = Pick<Enrolment, "email" | "firstName" | "lastName" | "birthDate">;

/** How one person is recognised in a list: by address, or by name and birth date. */
export const keysOf = ({ email, firstName, lastName, birthDate }: Person): readonly string[] => [
  email.toLowerCase(),
  `${plainWord(firstName)} ${plainWord(lastName)} ${birthDate}`,
];

export async function openEnrolmentBook(
  db: Database,
  providerId: Id<"provider">,
  {
    wanted,
    except = null,
  }: { readonly wanted: readonly (Person & Pick<Enrolment, "postcode">)[]; readonly except?: Id<"learner"> | null },
): Promise<EnrolmentBook> {
  const enrolled = await enrolledLike(db, providerId, { wanted, except });
  return {
    programmes: await programmesToEnrolIn(db),
    counsellors: await counsellorsOf(db, providerId),
    municipalities: await municipalitiesOf(
      db,
      wanted.map(({ postcode }) => postcode),
    ),
    known: new Set(enrolled.flatMap(keysOf)),
  };
}

/** What keeps somebody from being enrolled: rules of the domain, and what does not exist. Problems: of `enrolmentToMake`, UNKNOWN_REFERENCE. */
export function problemsOfNewcomer(
  { enrolment, guardians }: Newcomer,
  book: EnrolmentBook,
  { today, rules }: Pick<EnrolFacts, "today" | "rules">,
): readonly Problem[] {
  const { programmeId, counsellorId, postcode } = enrolment;
  const allowed = enrolmentToMake({
    ...enrolment,
    guardians,
    isKnownHere: keysOf(enrolment).some((key) => book.known.has(key)),
    today,
    rules,
  });
  return [
    ...(allowed.ok ? [] : allowed.problems),
    ...(book.programmes.some(({ id }) => id === programmeId) ? [] : [problem("UNKNOWN_REFERENCE", "programmeId")]),
    ...(book.municipalities.has(postcode) ? [] : [problem("UNKNOWN_REFERENCE", "postcode")]),
    ...(counsellorId === null || book.counsellors.some(({ id }) => id === counsellorId)
      ? []
      : [problem("UNKNOWN_REFERENCE", "counsellorId")]),
  ];
}

/** Writes learners with the links of their guardians, and tells what happened. @returns the ids, in the order given */
export async function enrolAll(
  scope: CommandScope,
  providerId: Id<"provider">,
  { newcomers, book }: { readonly newcomers: readonly Newcomer[]; readonly book: EnrolmentBook },
): Promise<readonly Id<"learner">[]> {
  const { db, viewer, now, emit } = scope;
  const rows = newcomers.map(({ enrolment, guardians }) => ({
    guardians,
    learner: {
      ...enrolment,
      id: newPersonId<"learner">(),
      providerId,
      // Who enrols somebody guides them, unless the school says otherwise.
      counsellorId: enrolment.counsellorId ?? (viewer.roles.includes("COUNSELLOR") ? viewer.userId : null),
      municipalityNis: book.municipalities.get(enrolment.postcode) ?? "",
      miniProfile: noAnswers,
      createdAt: now,
    },
  }));
  await insertLearners(
    db,
    rows.map(({ learner }) => learner),
  );
  for (const { learner } of rows) emit({ type: "learner.enrolled", id: learner.id });
  const links = rows.flatMap(({ learner, guardians }) =>
    guardians.map((guardian) => ({ ...guardian, learnerId: learner.id })),
  );
  await inviteGuardians(scope, links, "PROVIDER");
  return rows.map(({ learner }) => learner.id);
}
