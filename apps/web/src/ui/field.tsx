import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { useText } from "../lib/text/use-text.ts";
import { Icon } from "./icon.tsx";
import styles from "./field.module.css";

/** What every field shares. `errorMessage` is what shows; with a message the field is invalid. */
export interface FieldProps {
  label: string;
  description?: ReactNode;
  errorMessage?: string;
  /** Says "(niet verplicht)" behind the label. Fields are required unless they say so; no asterisks. */
  isOptional?: boolean;
  isDisabled?: boolean;
  name?: string;
}

export function FieldLabel({ children, isOptional }: { children: ReactNode; isOptional?: boolean }): React.JSX.Element {
  const t = useText("ui");
  return (
    <Label className={styles["label"] ?? ""}>
      {children}
      {isOptional && <span className={styles["optional"]}> {t("optional")}</span>}
    </Label>
  );
}

export function FieldDescription({ children }: { children: ReactNode }): React.JSX.Element | null {
  if (!children) return null;
  return (
    <Text slot="description" className={styles["description"] ?? ""}>
      {children}
    </Text>
  );
}

export function FieldProblem({ children }: { children?: string }): React.JSX.Element | null {
  if (!children) return null;
  return (
    <FieldError className={styles["problem"] ?? ""}>
      <Icon name="warning" size="small" />
      <span>{children}</span>
    </FieldError>
  );
}

export const fieldStyles = styles;
