import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from "react-aria-components";
import { useText } from "../lib/text/use-text.ts";
import { FieldDescription, FieldLabel, FieldProblem, fieldStyles } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";
import styles from "./list-box.module.css";

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  description?: string;
}

interface SelectProps<Value extends string> extends FieldProps {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  onBlur?: () => void;
  placeholder?: string;
  ref?: React.Ref<HTMLButtonElement>;
}

export function Select<Value extends string>(props: SelectProps<Value>): React.JSX.Element {
  const {
    label,
    description,
    errorMessage,
    isOptional = false,
    options,
    value,
    onChange,
    placeholder,
    ref,
    ...rest
  } = props;
  const t = useText("ui");
  return (
    <AriaSelect
      {...rest}
      className={fieldStyles["field"] ?? ""}
      placeholder={placeholder ?? t("choose")}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      isInvalid={Boolean(errorMessage)}
      isRequired={!isOptional}
      validationBehavior="aria"
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <FieldProblem>{errorMessage}</FieldProblem>
      <Button ref={ref} className={`${fieldStyles["control"]} ${styles["trigger"]}`}>
        <SelectValue className={styles["value"] ?? ""} />
        <Icon name="chevron-down" size="small" />
      </Button>
      <Popover className={styles["popover"] ?? ""}>
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  );
}

export function OptionList({ options }: { options: readonly Option[] }): React.JSX.Element {
  const t = useText("ui");
  return (
    <ListBox
      className={styles["list"] ?? ""}
      items={options.map((option) => ({ ...option, id: option.value }))}
      renderEmptyState={() => <p className={styles["empty"]}>{t("nothingFound")}</p>}
    >
      {(option) => (
        <ListBoxItem id={option.id} textValue={option.label} className={styles["option"] ?? ""}>
          <span className={styles["words"]}>
            {option.label}
            {option.description && <span className={styles["note"]}>{option.description}</span>}
          </span>
          <span className={styles["tick"]}>
            <Icon name="check" size="small" />
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
