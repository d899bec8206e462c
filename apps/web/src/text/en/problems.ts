import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/problems.ts";

export const texts: SameKeys<typeof nl> = {
  ALREADY_APPLIED: "You already applied here. You find your application under My applications.",
  ALREADY_PROPOSED: "This workplace was already proposed to this learner.",
  CHANGED_MEANWHILE: "Someone else changed this in the meantime. Reload the page and look at what it says now.",
  INVALID_FORMAT: "This is not right. Check how you wrote it.",
  LEARNER_AGE: "The age does not fit this workplace or programme.",
  "LEARNER_AGE.minimumAge":
    "For this workplace you must be at least {{minimumAge}}, because it includes hazardous work.",
  LOCAL_TIME_INVALID: "This hour does not exist on that day, because the clocks change. Choose another hour.",
  MENTOR_AGE: "This person is too young to be a mentor.",
  "MENTOR_AGE.minimum":
    "A mentor is at least {{minimum}} years old. This person is {{age}}. From {{withDeviation}} years the partnership can allow a deviation, with proof of prior education.",
  MENTOR_CAPACITY: "The mentor already supports the highest number of learners. Choose fewer places or another mentor.",
  "MENTOR_CAPACITY.capacity":
    "The mentors of this branch cannot take that many learners together: {{capacity}} for this programme. Choose fewer places or add a mentor.",
  MENTOR_MISSING: "There is no mentor for this programme at this branch. Appoint one first.",
  MENTOR_PRACTICE: "This person has too few years of practice in the profession.",
  "MENTOR_PRACTICE.minimum":
    "A mentor has at least {{minimum}} years of practice in the profession. Here it says {{years}}. With proof of prior education the partnership can allow a deviation.",
  MENTOR_RECORD: "The extract of the criminal record (model 596.2) is missing or too old.",
  "MENTOR_RECORD.months":
    "Nobody has seen an extract of the criminal record (model 596.2) of at most {{months}} months old yet.",
  "MENTOR_RECORD.issuedOn":
    "The extract of the criminal record of {{issuedOn}} can no longer be used: it may be at most {{months}} months old. Ask for a new one.",
  MENTOR_TRAINING_DUE: "The term for the mentor training has passed.",
  "MENTOR_TRAINING_DUE.dueOn":
    "The mentor training had to be finished by {{dueOn}}. Record the training or an exemption.",
  MENTOR_NOT_ACTIVE: "This mentor may not support learners now. Choose another mentor.",
  NOT_ENROLLED: "This workplace is for another programme than the one you are enrolled in.",
  NO_FREE_PLACE: "No place is free any more.",
  NO_PLACES: "Fill in at least one place.",
  NO_RECOGNITION: "This branch is not recognised for this programme. Apply for a recognition first.",
  OUT_OF_RANGE: "This number is not possible.",
  "OUT_OF_RANGE.maximum": "Fill in {{maximum}} at most.",
  "OUT_OF_RANGE.minimum": "Fill in {{minimum}} at least.",
  PERIOD_ENDS_BEFORE_START: "The end date must come after the start date.",
  PLACES_BELOW_TAKEN: "More places than this number are taken already.",
  "PLACES_BELOW_TAKEN.taken": "{{taken}} places are taken already. Choose at least that number.",
  PROPOSAL_EXPIRED: "The time to answer this proposal is over.",
  RECOGNITION_BRANCH: "The recognition is for another branch.",
  RECOGNITION_ENDS_BEFORE_START:
    "The recognition ends before the start date. Choose an earlier start or renew the recognition.",
  "RECOGNITION_ENDS_BEFORE_START.validUntil":
    "The recognition ends on {{validUntil}}, before the start date. Choose an earlier start or renew the recognition.",
  RECOGNITION_NOT_ACTIVE: "The recognition of this branch is not active now.",
  RECOGNITION_PROGRAMME: "The recognition is for another programme.",
  REQUIRED: "Fill this in.",
  SLOT_IN_PAST: "This moment has passed. Choose a later one.",
  SLOT_OVERLAP: "There is another interview at this moment.",
  SLOT_TAKEN: "Another learner chose this moment just before you. Choose another one.",
  START_IN_PAST: "The start date has passed. Choose a later date.",
  TOO_LONG: "This is too long. Make it shorter.",
  "TOO_LONG.maximum": "This is too long. Use {{maximum}} characters at most.",
  TOO_MANY_OPEN_APPLICATIONS: "You already have the highest number of open applications. Withdraw one first.",
  "TOO_MANY_OPEN_APPLICATIONS.maximum":
    "You already have {{maximum}} open applications. Withdraw one first, or wait for an answer.",
  TOO_SHORT: "This is too short. Write a little more.",
  "TOO_SHORT.minimum": "This is too short. Write at least {{minimum}} characters.",
  UNKNOWN_REFERENCE: "This does not exist (any more). Choose something else.",
  WORKPLACE_NOT_OPEN: "This workplace is no longer open for applications.",
  WRONG_STATE: "This is no longer possible. Reload the page and look at what it says now.",
  OFFER_INCOMPLETE: "The activity list is not complete for this branch yet.",
  "OFFER_INCOMPLETE.open": "The activity list is not complete yet: {{open}} activities have no answer.",
  DECLARATION_MISSING: "The declaration of honour is missing. Read it and tick it.",
  DOCUMENT_MISSING: "This sector asks for a document that is still missing. Fill in its date.",
  RECOGNITION_ALREADY_OPEN: "There is already a file for this programme at this branch. Continue there.",
  RECOGNITION_OVERLAP: "There is already a recognition for this programme at this branch in the same period.",
  RENEWAL_TOO_EARLY: "This recognition cannot be renewed yet.",
  "RENEWAL_TOO_EARLY.from": "It can be renewed from {{from}}.",
  ALREADY_VOTED: "You have already voted on this file.",
  APPEAL_ONLY_COMPANY: "Only the company itself can appeal, not somebody with a mandate.",
  APPEAL_LATE: "The term to appeal is over.",
  "APPEAL_LATE.appealUntil": "The term to appeal is over. It ended on {{appealUntil}}.",
  APPEAL_FINAL: "This decision is final. No appeal is possible any more.",
  CONCORDANCE_EXISTS: "There is already a concordance for these two programmes.",
  "RECOGNITION_BRANCH.establishmentNumber":
    "The establishment number {{establishmentNumber}} is not right. Mend it at the branch.",
  "RECOGNITION_PROGRAMME.programme":
    "{{programme}} is no longer in the official list of dual programmes. Choose the programme under its new name.",
};
