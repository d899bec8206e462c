import { fromPublicId } from "@leerplek/domain/shared/id";
import { dayInFlanders } from "@leerplek/domain/shared/time";
import { canDraftWorkplace } from "@leerplek/domain/workplaces/workplace.policy";
import type { RequestContext } from "../../platform/context.ts";
import { unauthenticated } from "../../platform/errors.ts";
import { rulesInForce } from "../../platform/rules.ts";
import { capacityHere, companyOfBranch, type CapacityHere } from "./capacity.repository.ts";

interface Asked {
  readonly branchId: string;
  readonly programmeId: string;
  readonly workplaceId: string | null;
}

/** How many learners a branch may take for a programme, before a workplace is published. Null for a branch whose workplaces the viewer does not write. */
export async function readWorkplaceCapacity(
  { services, viewer, now }: Pick<RequestContext, "services" | "viewer" | "now">,
  asked: Asked,
): Promise<CapacityHere | null> {
  if (!viewer) throw unauthenticated();
  const branchId = fromPublicId("branch", asked.branchId);
  const programmeId = fromPublicId("programme", asked.programmeId);
  if (!branchId || !programmeId) return null;
  const companyId = await companyOfBranch(services.db, branchId);
  if (!companyId || !canDraftWorkplace(viewer, companyId)) return null;
  const id = asked.workplaceId === null ? null : fromPublicId("workplace", asked.workplaceId);
  return capacityHere(services.db, { id, branchId, programmeId }, await rulesInForce(services, dayInFlanders(now)));
}
