import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/partnerships.ts";

export const texts: SameKeys<typeof nl> = {
  title: "Partnerships",
  lead: "Who treats recognition files. A file goes to the partnership of the company's joint committee, and else to the Flemish Partnership.",
  add: "New sectoral partnership",
  addButton: "Add",
  edit: "Change",
  save: "Save",
  cancel: "Cancel",
  name: "Name",
  jointCommittees: "Joint committees",
  jointCommitteesHelp: "Numbers with a comma between them: 118, 119, 118.03. Each belongs to at most one partnership.",
  isConfirmed: "A source confirms these joint committees",
  unconfirmed: "Unconfirmed",
  rest: "All other joint committees, and the appeals.",
  added: "The partnership was added. Now invite a case officer.",
  saved: "The partnership is saved. Files that were handed in stay where they are.",
  inviteText: "You invite a case officer on the members page: choose the role and the partnership there.",
  invite: "Invite a case officer",
  forbiddenText: "Only the administration changes partnerships.",
};
