import { Button, Group, Input, NumberField as AriaNumberField } from "react-aria-components";
import { FieldDescription, FieldLabel, FieldProblem, fieldStyles } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";

interface NumberFieldProps extends FieldProps {
  value?: number | null;
  onChange?: (value: number | null) => void;
  onBlur?: () => void;
  minValue?: number;
  maxValue?: number;
  step?: number;
  formatOptions?: Intl.NumberFormatOptions;
  ref?: React.Ref<HTMLInputElement>;
}

/** A number with a minus and a plus of touch size. Empty is `null`. */
export function NumberField(props: NumberFieldProps): React.JSX.Element {
  const { label, description, errorMessage, isOptional = false, value, onChange, ref, ...rest } = props;
  return (
    <AriaNumberField
      {...rest}
      className={fieldStyles["field"] ?? ""}
      value={value ?? Number.NaN}
      onChange={(next) => onChange?.(Number.isNaN(next) ? null : next)}
      isInvalid={Boolean(errorMessage)}
      isRequired={!isOptional}
      validationBehavior="aria"
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <FieldProblem>{errorMessage}</FieldProblem>
      <Group className={`${fieldStyles["control"]} ${fieldStyles["group"]}`}>
        <Button slot="decrement" className={fieldStyles["adornment"] ?? ""}>
          <Icon name="minus" size="small" />
        </Button>
        <Input ref={ref} className={fieldStyles["bare"] ?? ""} />
        <Button slot="increment" className={fieldStyles["adornment"] ?? ""}>
          <Icon name="plus" size="small" />
        </Button>
      </Group>
    </AriaNumberField>
  );
}
