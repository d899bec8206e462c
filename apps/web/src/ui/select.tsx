import { useId } from "react";
import { useText } from "../lib/text/use-text.ts";
import type { FieldProps } from "./field.tsx";
import { fieldStyles } from "./field.tsx";
import { Icon } from "./icon.tsx";
import styles from "./select.module.css";

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
  ref?: React.Ref<HTMLSelectElement>;
}

/**
 * The browser's own select: every phone knows how to show it well, and it costs 40 kB less than one of our own. For
 * options with a description use RadioGroup; to search in a list, ComboBox.
 */
export function Select<Value extends string>(props: SelectProps<Value>): React.JSX.Element {
  const { label, description, errorMessage, isOptional = false, isDisabled, name, ...others } = props;
  const { options, value, onChange, onBlur, placeholder, ref } = others;
  const t = useText("ui");
  const id = useId();
  // The browser would show the first option as if it were chosen.
  const isChosen = options.some((option) => option.value === value);
  const describedBy = [description && `${id}-help`, errorMessage && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className={fieldStyles["field"]}>
      <label htmlFor={id} className={fieldStyles["label"]}>
        {label}
        {isOptional && <span className={fieldStyles["optional"]}> {t("optional")}</span>}
      </label>
      {description && (
        <span id={`${id}-help`} className={fieldStyles["description"]}>
          {description}
        </span>
      )}
      {errorMessage && (
        <span id={`${id}-problem`} className={fieldStyles["problem"]}>
          <Icon name="warning" size="small" />
          <span>{errorMessage}</span>
        </span>
      )}
      <div className={styles["box"]}>
        <select
          ref={ref}
          id={id}
          name={name}
          className={`${fieldStyles["control"]} ${styles["select"]}`}
          value={isChosen && value !== null ? value : ""}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
          onBlur={onBlur}
          disabled={isDisabled}
          required={!isOptional}
          aria-invalid={errorMessage ? true : undefined}
          aria-describedby={describedBy || undefined}
          data-invalid={errorMessage ? true : undefined}
          data-disabled={isDisabled || undefined}
        >
          {!isChosen && (
            <option value="" disabled hidden>
              {placeholder ?? t("choose")}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size="small" />
      </div>
    </div>
  );
}
