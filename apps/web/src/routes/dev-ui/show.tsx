import type { ReactNode } from "react";
import { Stack } from "../../ui/layout.tsx";

/** One shelf of the page: the names are those of the code, so they are not translated. */
export function Show({ title, children }: { title: string; children: ReactNode }): React.JSX.Element {
  return (
    <Stack as="section" gap={5}>
      <h2 lang="en">{title}</h2>
      {children}
    </Stack>
  );
}
