/** A run over the audit log that recomputes every hash. */
export const verificationStatuses = ["WAITING", "RUNNING", "INTACT", "BROKEN"] as const;
export type VerificationStatus = (typeof verificationStatuses)[number];

/**
 * What can be wrong: a line whose content or place no longer gives its hash, a number that is missing between two others, lines missing at the end, and a
 * line that has another hash than when its chain was sealed (somebody computed the chain anew).
 */
export const auditFaultKinds = ["CHANGED", "MISSING", "TAIL_MISSING", "REWRITTEN"] as const;
export type AuditFaultKind = (typeof auditFaultKinds)[number];

export interface AuditFault {
  readonly kind: AuditFaultKind;
  readonly chain: number;
  /** Number of the line in its chain. */
  readonly sequence: number;
  /** The line itself, where it is still there. */
  readonly lineId: string | null;
}
