import { mentorActs, type MentorStatus } from "../mentors/mentor.ts";
import type { RecognitionStatus } from "./recognition.ts";
import { allowsRecognitionAction, type RecognitionAction } from "./recognition-transitions.ts";

/**
 * What the mentors of a branch and programme do to its recognition now, or null when nothing changes. One who acts is enough to keep it or to bring it
 * back; with nobody left it is AT_RISK when a training deadline passed, without a mentor otherwise. Source: domain.md 2.14.a, 2.14.b.
 */
export function actionOfMentors(status: RecognitionStatus, mentors: readonly MentorStatus[]): RecognitionAction | null {
  const wanted: readonly RecognitionAction[] = mentors.some(mentorActs)
    ? ["regainMentor", "proveTraining"]
    : mentors.includes("LAPSED")
      ? ["missTraining"]
      : ["loseMentor"];
  return wanted.find((action) => allowsRecognitionAction(status, action)) ?? null;
}
