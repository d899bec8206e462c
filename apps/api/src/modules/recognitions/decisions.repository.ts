import { eq, sql } from "drizzle-orm";
import { newId } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { DecisionKind } from "@leerplek/domain/recognitions/recognition";
import type { CommandScope } from "../../platform/command.ts";
import { notFound } from "../../platform/errors.ts";
import { recognitionDecisions } from "./recognition-files.table.ts";
import type { StoredRecognition } from "./recognitions.repository.ts";

interface Decision {
  readonly kind: DecisionKind;
  readonly motive: string;
  readonly conditions: string | null;
  readonly appealUntil: LocalDate | null;
  readonly decisionReceivedOn: LocalDate | null;
  readonly validFrom?: LocalDate | null;
  readonly validUntil?: LocalDate | null;
}

interface Names {
  readonly company: string;
  readonly enterpriseNumber: string;
  readonly branch: string;
  readonly establishmentNumber: string;
  readonly address: string;
  readonly programme: string;
  readonly mentors: string[];
  readonly body: string;
}

/** Puts a decision in writing with everything it says copied, as the next version of the file's decisions; gives the name of the body. */
export async function writeDecision(
  { db, viewer, now, today, rules }: Pick<CommandScope, "db" | "viewer" | "now" | "today" | "rules">,
  file: StoredRecognition,
  { kind, motive, conditions, appealUntil, decisionReceivedOn, validFrom = null, validUntil = null }: Decision,
): Promise<string> {
  const [names] = await db.execute<Names & Record<string, unknown>>(sql`/* recognitions: names in a decision */
    select c.name as company, c.enterprise_number as "enterpriseNumber", b.name as branch,
      b.establishment_number as "establishmentNumber", b.street || ', ' || b.postcode || ' ' || m.name as address,
      p.title as programme, coalesce(s.name, 'Vlaams Partnerschap Duaal Leren') as body,
      array(
        select e.first_name || ' ' || e.last_name from recognition_mentors n join mentors e on e.id = n.mentor_id
        where n.recognition_id = r.id order by e.last_name, e.first_name
      ) as mentors
    from recognitions r
      join companies c on c.id = r.company_id join branches b on b.id = r.branch_id
      join municipalities m on m.nis = b.municipality_nis join programmes p on p.id = r.programme_id
      left join partnerships s on s.id = r.partnership_id
    where r.id = ${file.id}`);
  if (!names) throw notFound();
  const [last] = await db
    .select({ version: sql<number>`coalesce(max(${recognitionDecisions.version}), 0)::int` })
    .from(recognitionDecisions)
    .where(eq(recognitionDecisions.recognitionId, file.id));
  await db.insert(recognitionDecisions).values({
    id: newId(now.getTime()),
    recognitionId: file.id,
    version: (last?.version ?? 0) + 1,
    kind,
    decidedOn: today,
    createdAt: now,
    facts: {
      ...names,
      decidedBy: viewer.name,
      ...{ validFrom, validUntil, motive, conditions, appealUntil },
      presumedReceivedOn: appealUntil && decisionReceivedOn,
      appealDays: rules["recognition.appealDays"],
    },
  });
  return names.body;
}
