import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { useText } from "../lib/text/use-text.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useLeave } from "./layout/use-leave.ts";

/** The link of a mail is for somebody else than who is signed in. Signing out keeps the link open. */
export function OtherAccountNotice({ children }: { children: ReactNode }): React.JSX.Element {
  const t = useText("shell");
  const leave = useLeave();
  const { pathname, hash } = useLocation();
  return (
    <Notice tone="warn" actions={<Button onPress={() => void leave(pathname + hash)}>{t("signOut")}</Button>}>
      {children}
    </Notice>
  );
}
