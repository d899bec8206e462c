import { Radio, RadioGroup as AriaRadioGroup } from "react-aria-components";
import { FieldDescription, FieldLabel, FieldProblem, fieldStyles } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import type { Option } from "./select.tsx";
import { useFocusHandle } from "./use-focus-handle.ts";
import type { Focusable } from "./use-focus-handle.ts";
import styles from "./choice.module.css";

interface RadioGroupProps<Value extends string> extends FieldProps {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  onBlur?: () => void;
  look?: "plain" | "framed";
  isInline?: boolean;
  ref?: React.Ref<Focusable>;
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): React.JSX.Element {
  const { label, description, errorMessage, isOptional = false, options, value, onChange, ...others } = props;
  const { look = "plain", isInline, ref, ...rest } = others;
  const box = useFocusHandle(ref, "input:checked, input");
  return (
    <AriaRadioGroup
      {...rest}
      ref={box}
      className={fieldStyles["field"] ?? ""}
      value={value}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen) onChange(chosen.value);
      }}
      isInvalid={Boolean(errorMessage)}
      isRequired={!isOptional}
      validationBehavior="aria"
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <FieldProblem>{errorMessage}</FieldProblem>
      <div className={styles["items"]} data-inline={isInline || undefined} data-look={look}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles["choice"] ?? ""} data-look={look}>
            <span className={styles["dot"]} aria-hidden="true" />
            <span className={styles["words"]}>
              <span>{option.label}</span>
              {option.description && <span className={styles["note"]}>{option.description}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
