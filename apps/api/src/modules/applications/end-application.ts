import { applicationAfter, holdsPlace } from "@leerplek/domain/applications/application-transitions";
import { toPublicId, type Id } from "@leerplek/domain/shared/id";
import { ok, type Result } from "@leerplek/domain/shared/result";
import type { DomainEvent } from "../../events.ts";
import type { CommandScope } from "../../platform/command.ts";
import { releasePlannedInterview } from "../interviews/interviews.repository.ts";
import { freePlace } from "../workplaces/places.repository.ts";
import { moveApplication, type StoredApplication } from "./applications.repository.ts";

/** How an open application ends without an agreement, and what is told of it. */
const endings = {
  withdraw: "application.withdrawn",
  decline: "application.declined",
  supersede: "application.superseded",
} as const satisfies Record<string, DomainEvent["type"]>;

/**
 * Ends an application and gives back what it held: its place, and its planned interview with the slot. The number of applications of the workplace stays.
 * Problem: WRONG_STATE.
 */
export async function endApplication(
  scope: CommandScope,
  application: StoredApplication,
  ending: keyof typeof endings,
): Promise<Result<{ id: Id<"application"> }>> {
  const { id, workplaceId, status } = application;
  const organisationId = toPublicId("company", application.companyId);
  const next = applicationAfter(status, ending);
  if (!next.ok) return next;
  await moveApplication(scope, { application, to: next.value });
  if (status === "INTERVIEW_PLANNED") {
    const interviewId = await releasePlannedInterview(scope, id);
    if (interviewId) scope.emit({ type: "interview.cancelled", id: interviewId, organisationId });
  }
  if (holdsPlace(status)) {
    await freePlace(scope.db, workplaceId);
    scope.emit({ type: "workplace.freed", id: workplaceId, workplaceId, organisationId });
  }
  scope.emit({ type: endings[ending], id, organisationId });
  return ok({ id });
}
