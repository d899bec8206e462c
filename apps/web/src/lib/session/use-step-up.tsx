import { lazy, Suspense, useRef, useState } from "react";
import type { ApiProblem } from "../form/problem-text.ts";

type Deed = () => Promise<readonly ApiProblem[]>;

const StepUpDialog = lazy(async () => ({ default: (await import("./step-up-dialog.tsx")).StepUpDialog }));
const stillNeeded: readonly ApiProblem[] = [{ code: "RECENT_SIGN_IN_NEEDED", path: [], params: [] }];

/**
 * What hurts asks who you are once more. `run` does the deed; when the API wants a recent sign-in the dialog asks for one, by password, passkey or mail,
 * and does the deed again. Signing in again is all there is to it: this browser gets a new session.
 */
export function useStepUp(): { run: (deed: Deed) => Promise<readonly ApiProblem[]>; dialog: React.JSX.Element | null } {
  const waiting = useRef<{ deed: Deed; settle: (problems: readonly ApiProblem[]) => void } | null>(null);
  const [isOpen, setIsOpen] = useState(false);

  async function run(deed: Deed): Promise<readonly ApiProblem[]> {
    const problems = await deed();
    if (!problems.some(({ code }) => code === "RECENT_SIGN_IN_NEEDED")) return problems;
    setIsOpen(true);
    return new Promise((settle) => {
      waiting.current = { deed, settle };
    });
  }

  function close(problems: readonly ApiProblem[]): void {
    setIsOpen(false);
    waiting.current?.settle(problems);
    waiting.current = null;
  }

  async function proved(): Promise<void> {
    const deed = waiting.current?.deed;
    close(deed ? await deed() : []);
  }

  const dialog = isOpen ? (
    <Suspense fallback={null}>
      <StepUpDialog onProved={proved} onClose={() => close(stillNeeded)} />
    </Suspense>
  ) : null;
  return { run, dialog };
}
