import { Input, TextArea as AriaTextArea, TextField as AriaTextField } from "react-aria-components";
import { useText } from "../lib/text/use-text.ts";
import { FieldDescription, FieldLabel, FieldProblem, fieldStyles } from "./field.tsx";
import type { FieldProps } from "./field.tsx";

interface TextFieldProps extends FieldProps {
  value?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  type?: "text" | "email" | "password" | "tel" | "url" | "time";
  /** Tells browser and password manager what belongs here: "email", "postal-code", "current-password"... */
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "email" | "tel" | "url";
  maxLength?: number;
  ref?: React.Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps): React.JSX.Element {
  const { label, description, errorMessage, isOptional = false, ref, ...rest } = props;
  return (
    <AriaTextField
      {...rest}
      className={fieldStyles["field"] ?? ""}
      isInvalid={Boolean(errorMessage)}
      isRequired={!isOptional}
      validationBehavior="aria"
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <FieldProblem>{errorMessage}</FieldProblem>
      <Input ref={ref} className={fieldStyles["control"] ?? ""} />
    </AriaTextField>
  );
}

interface TextAreaProps extends FieldProps {
  value?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  /** Shows how many characters are left; longer text is not cut, the message says so. */
  maxLength?: number;
  rows?: number;
  ref?: React.Ref<HTMLTextAreaElement>;
}

export function TextArea(props: TextAreaProps): React.JSX.Element {
  const { label, description, errorMessage, isOptional = false, maxLength, rows = 4, value = "", ref, ...rest } = props;
  const t = useText("ui");
  const left = maxLength === undefined ? undefined : maxLength - value.length;
  return (
    <AriaTextField
      {...rest}
      value={value}
      className={fieldStyles["field"] ?? ""}
      isInvalid={Boolean(errorMessage)}
      isRequired={!isOptional}
      validationBehavior="aria"
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <FieldProblem>{errorMessage}</FieldProblem>
      <AriaTextArea ref={ref} rows={rows} className={fieldStyles["control"] ?? ""} />
      {left !== undefined && (
        <span className={fieldStyles["counter"]}>
          {left < 0 ? t("charactersTooMany", { count: -left }) : t("charactersLeft", { count: left })}
        </span>
      )}
    </AriaTextField>
  );
}
