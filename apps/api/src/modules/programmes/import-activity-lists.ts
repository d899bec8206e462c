import { z } from "zod";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { parseActivityLists } from "@leerplek/fixtures/reference/activity-lists";
import { command } from "../../platform/command.ts";
import { textInput } from "../../platform/input.ts";
import { announceActivityLists } from "./announce-activity-lists.ts";
import { importReference } from "./import-reference.ts";

/** What an import did. */
export interface ImportedLists {
  readonly id: string;
  /** Versions that came of it. */
  readonly newVersions: number;
}

/** Most characters of a file: the bundled one has 35,000, and a request may have 128,000 bytes. */
const mostCharacters = 110_000;

/**
 * Loads a newer file of the competence lists of qualifications. Each programme whose list is other than it was gets a new version from today on; a list
 * that a partnership wrote stays. The same file again changes nothing. Problem: LIST_FILE_INVALID, with the reason.
 */
export const importActivityLists = command({
  name: "import-activity-lists",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({ version: textInput(1, 40), text: z.string().min(2).max(mostCharacters) }),
  async run(scope, { version, text }) {
    const { db, now, today, emit } = scope;
    const fault = faultOf(text);
    if (fault !== null) return failed(problem("LIST_FILE_INVALID", "text", { reason: fault }));
    const [imported] = await importReference(db, [{ kind: "activityLists", version, text }], { on: today, now });
    const ids = imported?.newLists ?? [];
    for (const id of ids) emit({ type: "activity-list.published", id });
    await announceActivityLists(scope);
    return ok<ImportedLists>({ id: version, newVersions: ids.length });
  },
});

function faultOf(text: string): string | null {
  try {
    parseActivityLists(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 200) : "?";
  }
}
