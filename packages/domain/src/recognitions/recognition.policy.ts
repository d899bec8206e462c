import type { Id } from "../shared/id.ts";
import { hasMandate, hasRole, type Viewer } from "../shared/viewer.ts";
import type { LocalDate } from "../shared/time.ts";
import type { ReceiptKind } from "./receipt.ts";
import type { FilerKind, RecognitionStatus } from "./recognition.ts";
import { allowsRecognitionAction, grantedStatuses, openFileStatuses } from "./recognition-transitions.ts";

/** What the policies need to know of a file. Ids without their tag. */
export interface RecognitionFacts {
  readonly companyId: Id<"company">;
  readonly status: RecognitionStatus;
  /** Who treats it; null until it is handed in. */
  readonly partnershipId: string | null;
}

/** What is known of the receipt of the decision, for the term to appeal. */
export interface ReceiptFacts extends RecognitionFacts {
  /** Null when no decision waits for an appeal. */
  readonly decisionReceipt: ReceiptKind | null;
  /** Last day to appeal in time; null when nothing can be appealed any more. */
  readonly appealUntil: LocalDate | null;
  /** Whether the board has said in writing that it has an appeal that is not answered yet: then the day of receipt is settled. */
  readonly hasAcknowledgedAppeal: boolean;
}

/** What a renewal depends on. */
export interface RenewalFacts extends RecognitionFacts {
  /** First day on which it may be renewed; null for what is not granted. */
  readonly renewableFrom: LocalDate | null;
  /** Whether a file for the same branch and programme is underway. */
  readonly hasOpenFile: boolean;
}

const isAdministrator = (viewer: Viewer | null, companyId: Id<"company">): boolean =>
  viewer?.adminCompanyIds.some((id) => id === companyId) ?? false;
const isMember = (viewer: Viewer | null, companyId: Id<"company">): boolean =>
  viewer?.companyIds.some((id) => id === companyId) ?? false;
/** For whom the viewer may write a file: the own company, or one that gave a mandate (domain.md 1.6, 1.9); null for nobody. */
export function filesAs(viewer: Viewer | null, companyId: Id<"company">): FilerKind | null {
  if (isAdministrator(viewer, companyId)) return "COMPANY";
  return hasMandate(viewer, companyId, "FILE_RECOGNITION") ? "MANDATE" : null;
}

/** Officers see the files of their own partnership, administrators of the government all; nobody of them a draft. */
export function treatsFile(viewer: Viewer | null, { status, partnershipId }: RecognitionFacts): boolean {
  if (viewer === null || status === "DRAFT" || status === "CANCELLED") return false;
  if (hasRole(viewer, "GOV_ADMIN")) return true;
  return (
    hasRole(viewer, "RECOGNITION_OFFICER") &&
    partnershipId !== null &&
    viewer.partnershipIds.some((id) => id === partnershipId)
  );
}

/** Who knows that the file exists; for all others it does not. */
export const seesFile = (viewer: Viewer | null, file: RecognitionFacts): boolean =>
  isMember(viewer, file.companyId) ||
  hasMandate(viewer, file.companyId, "FILE_RECOGNITION") ||
  treatsFile(viewer, file);

/** Form, mentors and declaration can change while the file is with the company. */
export const canWriteFile = (viewer: Viewer | null, file: RecognitionFacts): boolean =>
  filesAs(viewer, file.companyId) !== null && (file.status === "DRAFT" || file.status === "INCOMPLETE");

export const canSubmitFile = (viewer: Viewer | null, file: RecognitionFacts): boolean =>
  filesAs(viewer, file.companyId) !== null && allowsRecognitionAction(file.status, "submit");

export const canSupplementFile = (viewer: Viewer | null, file: RecognitionFacts): boolean =>
  filesAs(viewer, file.companyId) !== null && allowsRecognitionAction(file.status, "supplement");

/** Taking a file back is the company's own decision. */
export const canCancelFile = (viewer: Viewer | null, file: RecognitionFacts): boolean =>
  isAdministrator(viewer, file.companyId) && openFileStatuses.some((status) => status === file.status);

/** Only the company itself appeals, never somebody with a mandate (domain.md 4.3, S98), and not against what an earlier appeal left final. Late it may be. */
export const canAppeal = (viewer: Viewer | null, file: ReceiptFacts): boolean =>
  isAdministrator(viewer, file.companyId) && isOpenToAppeal(file);

/** Those who treat the file write an appeal down that the company sent by letter or e-mail (domain.md 4.3, S98). */
export const canRegisterAppeal = (viewer: Viewer | null, file: ReceiptFacts): boolean =>
  treatsFile(viewer, file) && isOpenToAppeal(file);

const isOpenToAppeal = ({ status, appealUntil }: ReceiptFacts): boolean =>
  allowsRecognitionAction(status, "appeal") && appealUntil !== null;

/** The company itself says that it has the decision, once, as long as the day of receipt is only presumed and it has not appealed. */
export const canConfirmReceipt = (viewer: Viewer | null, file: ReceiptFacts): boolean =>
  isAdministrator(viewer, file.companyId) && isOpenToAppeal(file) && file.decisionReceipt === "PRESUMED";

/** Those who treat the file have the proof of a registered letter; it counts until an appeal is acknowledged or final. */
export const canProveReceipt = (viewer: Viewer | null, file: ReceiptFacts): boolean =>
  treatsFile(viewer, file) &&
  allowsRecognitionAction(file.status, "recordReceipt") &&
  file.appealUntil !== null &&
  !file.hasAcknowledgedAppeal;

/** Who may write for the company renews what was granted, from the first day on that the rule names, when no file is underway. */
export const canRenew = (viewer: Viewer | null, file: RenewalFacts, today: LocalDate): boolean =>
  filesAs(viewer, file.companyId) !== null &&
  !file.hasOpenFile &&
  file.renewableFrom !== null &&
  today >= file.renewableFrom;

/** Both sides write as long as the file is alive. */
export const canWriteMessage = (viewer: Viewer | null, file: RecognitionFacts): boolean =>
  file.status !== "DRAFT" &&
  file.status !== "CANCELLED" &&
  (filesAs(viewer, file.companyId) !== null || treatsFile(viewer, file));

export const canCheckFile = (viewer: Viewer | null, file: RecognitionFacts): boolean =>
  treatsFile(viewer, file) && file.status === "SUBMITTED";

export const canReviewFile = (viewer: Viewer | null, file: RecognitionFacts): boolean =>
  treatsFile(viewer, file) && file.status === "COMPLETE";

export const canDecideFile = (viewer: Viewer | null, file: RecognitionFacts): boolean =>
  treatsFile(viewer, file) && file.status === "IN_REVIEW";

/** Suspend, lift, withdraw: of what was granted. */
export const canSanction = (viewer: Viewer | null, file: RecognitionFacts): boolean =>
  treatsFile(viewer, file) && grantedStatuses.some((status) => status === file.status);

export const canAnswerAppeal = (viewer: Viewer | null, file: RecognitionFacts): boolean =>
  treatsFile(viewer, file) && file.status === "APPEALED";
