import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/problems.ts";

export const texts: SameKeys<typeof nl> = {
  ACTIVITY_NOT_OFFERED: "The branch does not offer everything that stands here. Check what the learner will do.",
  "ACTIVITY_NOT_OFFERED.activities":
    "According to its activity list the branch does not offer this: {{activities}}. Take it out of the workplace, or complete the activity list.",
  ACTIVITY_TWICE: "This is there already. Each name may occur once.",
  ALREADY_ENROLLED:
    "This learner is enrolled at your school already: same e-mail address, or same name and birth date.",
  ENROLLED_ELSEWHERE:
    "You are still enrolled at another school. Ask that school to end your enrolment, then open this link again.",
  DUPLICATE_LINE: "This learner is in the list already, on an earlier line.",
  COLUMN_MISSING: "A column is missing. Use the column names of the example file.",
  "COLUMN_MISSING.column": "The column “{{column}}” is missing.",
  LIST_TOO_LONG: "The list is too long. Spread it over more files.",
  "LIST_TOO_LONG.maximum": "The list is too long. Take at most {{maximum}} learners in a file.",
  ALREADY_LINKED: "This parent or guardian is linked already.",
  GUARDIAN_IS_LEARNER: "This is the learner's own e-mail address. A parent or guardian needs an address of their own.",
  NOT_A_MINOR: "This learner is of age. Only a minor gets a parent or guardian.",
  ALREADY_APPLIED: "You already applied here. You find your application under My applications.",
  ALREADY_PROPOSED: "This workplace was already proposed to this learner.",
  CHANGED_MEANWHILE: "Someone else changed this in the meantime. Reload the page and look at what it says now.",
  ERASURE_ALREADY_REQUESTED: "Erasure was asked already. The day stands on this page.",
  EXPORT_LIMIT: "You exported enough for today. Try again tomorrow.",
  "EXPORT_LIMIT.maximum": "You exported data {{maximum}} times today. Try again tomorrow.",
  DEVIATION_ASKED_ALREADY: "This deviation was asked or granted already.",
  INVALID_FORMAT: "This is not right. Check how you wrote it.",
  LEARNER_AGE: "The age does not fit this workplace or programme.",
  "LEARNER_AGE.minimumAge":
    "For this workplace you must be at least {{minimumAge}}, because it includes hazardous work.",
  LIST_EMPTY: "A list without activities cannot be published. Add at least one.",
  LIST_FILE_INVALID: "This file cannot be read as activity lists.",
  "LIST_FILE_INVALID.reason": "This file cannot be read as activity lists: {{reason}}",
  LIST_OUTDATED: "There is a new version of this list by now. Load the page again and see what changed.",
  LIST_STARTS_TOO_EARLY: "The list can start today at the earliest, and has to start after the version before it.",
  LIST_UNCHANGED: "This version says the same as the one before. Change something first.",
  LOCAL_TIME_INVALID: "This hour does not exist on that day, because the clocks change. Choose another hour.",
  MENTOR_AGE: "This person is too young to be a mentor.",
  "MENTOR_AGE.minimum":
    "A mentor is at least {{minimum}} years old. This person is {{age}}. From {{withDeviation}} years the partnership can allow a deviation, with proof of prior education.",
  MENTOR_CAPACITY: "The mentor already supports the highest number of learners. Choose fewer places or another mentor.",
  "MENTOR_CAPACITY.capacity":
    "{{taken}} of {{capacity}} places are already taken here: the mentors of this branch together take no more for this programme. Still free: {{left}}. Choose fewer places or add a mentor.",
  "MENTOR_CAPACITY.perMentor":
    "A mentor supports at most {{perMentor}} learners at the same time. Choose a smaller number. Source: {{source}}, since {{since}}.",
  "MENTOR_CAPACITY.perMentorUnconfirmed":
    "A mentor supports at most {{perMentorUnconfirmed}} learners at the same time. Choose a smaller number. Source: {{source}}, since {{since}}. This number is not confirmed.",
  "MENTOR_CAPACITY.perBranch":
    "{{taken}} of {{perBranch}} places are already taken here: a company of this size trains no more at the same time for this programme in one branch. Still free: {{left}}. Source: {{source}}, since {{since}}.",
  "MENTOR_CAPACITY.perBranchUnconfirmed":
    "{{taken}} of {{perBranchUnconfirmed}} places are already taken here: a company of this size trains no more at the same time for this programme in one branch. Still free: {{left}}. Source: {{source}}, since {{since}}. This number is not confirmed.",
  "MENTOR_CAPACITY.mentorRule":
    "{{taken}} of {{learners}} places are already taken here, still free: {{left}}. A mentor supports at most {{mentorRule}} at the same time, over all branches and programmes together; elsewhere these mentors have promised {{elsewhere}} places already. Source: {{source}}, since {{since}}.",
  "MENTOR_CAPACITY.mentorRuleUnconfirmed":
    "{{taken}} of {{learners}} places are already taken here, still free: {{left}}. A mentor supports at most {{mentorRuleUnconfirmed}} at the same time, over all branches and programmes together; elsewhere these mentors have promised {{elsewhere}} places already. Source: {{source}}, since {{since}}. This number is not confirmed.",
  MENTOR_MISSING: "There is no mentor for this programme at this branch. Appoint one first.",
  MENTOR_PLACED_ALREADY: "This mentor already stands with this branch and programme.",
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
  "OUT_OF_RANGE.minimumDay": "This day is too early. Choose {{minimumDay}} or later.",
  "OUT_OF_RANGE.maximumDay": "This day is still to come. Choose today or earlier.",
  "OUT_OF_RANGE.maximum": "Fill in {{maximum}} at most.",
  "OUT_OF_RANGE.minimum": "Fill in {{minimum}} at least.",
  PASSWORD_TOO_EASY:
    "This password is too easy to guess. Take four words, say, that have nothing to do with each other.",
  PASSWORD_WRONG: "This is not your current password.",
  PERIOD_ENDS_BEFORE_START: "The end date must come after the start date.",
  PLACES_BELOW_TAKEN: "More places than this number are taken already.",
  "PLACES_BELOW_TAKEN.taken": "{{taken}} places are taken already. Choose at least that number.",
  PROPOSAL_EXPIRED: "The time to answer this proposal is over.",
  RECENT_SIGN_IN_NEEDED: "First confirm that it is you.",
  RECOGNITION_BRANCH: "The recognition is for another branch.",
  RECOGNITION_ENDS_BEFORE_START:
    "The recognition ends before the start date. Choose an earlier start or renew the recognition.",
  "RECOGNITION_ENDS_BEFORE_START.validUntil":
    "The recognition ends on {{validUntil}}, before the start date. Choose an earlier start or renew the recognition.",
  RECOGNITION_NOT_ACTIVE: "The recognition of this branch is not active now.",
  RECOGNITION_PROGRAMME: "The recognition is for another programme.",
  REQUIRED: "Fill this in.",
  RULE_DAY_TAKEN: "Another value begins on that day. Choose another day, or correct that value.",
  SLOT_IN_PAST: "This moment has passed. Choose a later one.",
  SLOT_OVERLAP: "There is another interview at this moment.",
  SLOT_TAKEN: "Another learner chose this moment just before you. Choose another one.",
  START_IN_PAST: "The start date has passed. Choose a later date.",
  TOO_LONG: "This is too long. Make it shorter.",
  "TOO_LONG.maximum": "This is too long. Use {{maximum}} characters at most.",
  TOO_MANY_LINES: "These are too many lines. Choose a shorter period.",
  "TOO_MANY_LINES.maximum": "These are more than {{maximum}} lines. Choose a shorter period.",
  TOO_MANY_OPEN_APPLICATIONS: "You already have the highest number of open applications. Withdraw one first.",
  "TOO_MANY_OPEN_APPLICATIONS.maximum":
    "You already have {{maximum}} open applications. Withdraw one first, or wait for an answer.",
  TOO_SHORT: "This is too short. Write a little more.",
  "TOO_SHORT.minimum": "This is too short. Write at least {{minimum}} characters.",
  UNKNOWN_REFERENCE: "This does not exist (any more). Choose something else.",
  WORKPLACE_NOT_OPEN: "This workplace is no longer open for applications.",
  TOO_LATE_TO_CANCEL: "This can no longer be cancelled here. Call the person you meet.",
  "TOO_LATE_TO_CANCEL.hours": "You can cancel until {{hours}} hours before. Call the person you meet.",
  PROGRAMME_HAS_CANDIDATES:
    "There are candidates for this programme. Close this workplace and make a new one for the other programme.",
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
  ALREADY_MEMBER: "This person already has that role in your organisation.",
  ALREADY_INVITED: "There is an open invitation for this e-mail address. Send it again, or take it back first.",
  INVITATION_GONE: "This invitation does not work (any more). Ask who invited you to send it again.",
  ACCOUNT_EXISTS: "There is an account with this e-mail address. Sign in first.",
  OTHER_ACCOUNT: "This invitation is for another e-mail address. Sign out, and sign in with that address.",
  LAST_ADMINISTRATOR: "This is the last administrator. Make somebody else administrator first.",
  HOLDER_NOT_FOUND: "We find no pathway counsellor or sector employee with this e-mail address.",
  MANDATE_EXISTS: "This person already has a mandate that is running or waits for an answer.",
  ENTERPRISE_NUMBER_INVALID: "This enterprise number is not right: ten digits, the first is 0 or 1.",
  ENTERPRISE_NUMBER_TAKEN:
    "This company is registered already. Ask an administrator of your company to invite you: you then get a mail with a link.",
  ESTABLISHMENT_NUMBER_INVALID: "This establishment number is not right: ten digits, the first is 2 to 8.",
  ESTABLISHMENT_NUMBER_TAKEN: "This establishment number is in use already.",
  POSTCODE_UNKNOWN: "We do not know this postcode in Flanders or Brussels.",
  REGISTRATION_GONE: "This link does not work (any more). Register your company again.",
  LEGAL_REPRESENTATIVE_NEEDED:
    "Only who represents the company by law can register it. Ask that person to fill in this form.",
  BRANCH_OUTSIDE_REGION:
    "This place is not in the Flemish or the Brussels Region. Only branches there can be recognised here.",
  BRANCH_HAS_WORKPLACES: "This branch still has workplaces. Close them first.",
  "BRANCH_HAS_WORKPLACES.count": "This branch still has workplaces that are not closed: {{count}}. Close them first.",
  BRANCH_HAS_RECOGNITIONS: "This branch still has a recognition or a file that is running.",
  "BRANCH_HAS_RECOGNITIONS.count":
    "This branch still has recognitions or files that are running: {{count}}. You can stop a file; a recognition runs out or is withdrawn by the partnership.",
  BRANCH_IS_LAST: "This is the only branch. A company has at least one.",
  JOINT_COMMITTEE_TAKEN: "A joint committee belongs to at most one partnership.",
  "JOINT_COMMITTEE_TAKEN.partnership": "Joint committee {{jointCommittee}} belongs to {{partnership}} already.",
  NAME_TAKEN: "This name is taken.",
  PROGRAMME_SPLIT: "This programme goes on under more than one name.",
  "PROGRAMME_SPLIT.programmes":
    "This programme goes on under more than one name: {{programmes}}. Begin a new application and choose one of them there.",
  CONCORDANCE_EXISTS: "There is already a concordance for these two programmes.",
  "RECOGNITION_BRANCH.establishmentNumber":
    "The establishment number {{establishmentNumber}} is not right. Mend it at the branch.",
  "RECOGNITION_PROGRAMME.programme":
    "{{programme}} is no longer in the official list of dual programmes. Choose the programme under its new name.",
};
