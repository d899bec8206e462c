import { useId } from "react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, CheckboxGroup as AriaCheckboxGroup, Label } from "react-aria-components";
import { FieldDescription, FieldProblem, fieldStyles } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";
import type { Option } from "./select.tsx";
import { useFocusHandle } from "./use-focus-handle.ts";
import type { Focusable } from "./use-focus-handle.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./choice.module.css";

interface CheckboxProps {
  children: ReactNode;
  description?: ReactNode;
  errorMessage?: string;
  /** Inside a group the value; alone use `isSelected`. */
  value?: string;
  isSelected?: boolean;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  isRequired?: boolean;
  onChange?: (isSelected: boolean) => void;
  onBlur?: () => void;
  name?: string;
  /** Beside the words, at the end of the line: the count of a facet. */
  trailing?: ReactNode;
  /** Framed as a card: for a few choices with a description. */
  look?: "plain" | "framed";
  ref?: React.Ref<Focusable>;
}

export function Checkbox(props: CheckboxProps): React.JSX.Element {
  const { children, description, errorMessage, trailing, look = "plain", ref, ...rest } = props;
  const box = useFocusHandle(ref, "input");
  const errorId = useId();
  return (
    <div ref={box} className={styles["item"]}>
      <AriaCheckbox
        {...rest}
        isInvalid={Boolean(errorMessage)}
        {...(errorMessage && { "aria-describedby": errorId })}
        validationBehavior="aria"
        className={styles["choice"] ?? ""}
        data-look={look}
      >
        {({ isIndeterminate }) => (
          <>
            <span className={styles["box"]} aria-hidden="true">
              <Icon name={isIndeterminate ? "minus" : "check"} size="small" />
            </span>
            <span className={styles["words"]}>
              <span>{children}</span>
              {description && <span className={styles["note"]}>{description}</span>}
            </span>
            {trailing}
          </>
        )}
      </AriaCheckbox>
      {errorMessage && (
        <p id={errorId} className={fieldStyles["problem"]}>
          <Icon name="warning" size="small" />
          <span>{errorMessage}</span>
        </p>
      )}
    </div>
  );
}

interface CheckboxGroupProps extends FieldProps {
  options: readonly Option[];
  value: readonly string[];
  onChange: (values: string[]) => void;
  onBlur?: () => void;
  isLabelHidden?: boolean;
  look?: "plain" | "framed";
  /** Beside each other where there is room: days of the week. */
  isInline?: boolean;
  ref?: React.Ref<Focusable>;
}

export function CheckboxGroup(props: CheckboxGroupProps): React.JSX.Element {
  const { label, description, errorMessage, isOptional, options, value, onChange, ...others } = props;
  const { isLabelHidden, look, isInline, ref, ...rest } = others;
  const box = useFocusHandle(ref, "input");
  return (
    <AriaCheckboxGroup
      {...rest}
      ref={box}
      className={fieldStyles["field"] ?? ""}
      value={[...value]}
      onChange={onChange}
      isInvalid={Boolean(errorMessage)}
      isRequired={!isOptional}
      validationBehavior="aria"
    >
      <Label className={fieldStyles["label"] ?? ""}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </Label>
      <FieldDescription>{description}</FieldDescription>
      <FieldProblem>{errorMessage}</FieldProblem>
      <div className={styles["items"]} data-inline={isInline || undefined} data-look={look}>
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} description={option.description} look={look}>
            {option.label}
          </Checkbox>
        ))}
      </div>
    </AriaCheckboxGroup>
  );
}
