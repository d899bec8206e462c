import { parseDate } from "@internationalized/date";
import { DateField as AriaDateField, DateInput, DateSegment } from "react-aria-components";
import { FieldDescription, FieldLabel, FieldProblem, fieldStyles } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import { useFocusHandle } from "./use-focus-handle.ts";
import type { Focusable } from "./use-focus-handle.ts";
import styles from "./date-field.module.css";

interface DateFieldProps extends FieldProps {
  /** A day as YYYY-MM-DD; `null` when it is not (wholly) filled in. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  minValue?: string;
  maxValue?: string;
  ref?: React.Ref<Focusable>;
}

/** Day, month and year typed one after the other; arrow keys work too. Faster than a calendar for a known day. */
export function DateField(props: DateFieldProps): React.JSX.Element {
  const { label, description, errorMessage, isOptional = false, value, onChange, ...others } = props;
  const { minValue, maxValue, ref, ...rest } = others;
  const box = useFocusHandle(ref, "[role=spinbutton]");
  return (
    <AriaDateField
      {...rest}
      className={fieldStyles["field"] ?? ""}
      value={value ? parseDate(value) : null}
      onChange={(next) => onChange(next ? next.toString() : null)}
      minValue={minValue ? parseDate(minValue) : undefined}
      maxValue={maxValue ? parseDate(maxValue) : undefined}
      shouldForceLeadingZeros
      isInvalid={Boolean(errorMessage)}
      isRequired={!isOptional}
      validationBehavior="aria"
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <FieldProblem>{errorMessage}</FieldProblem>
      <DateInput ref={box} className={`${fieldStyles["control"]} ${styles["date"]}`}>
        {(segment) => <DateSegment segment={segment} className={styles["segment"] ?? ""} />}
      </DateInput>
    </AriaDateField>
  );
}
