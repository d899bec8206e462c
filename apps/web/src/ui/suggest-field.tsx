import { useId, useState } from "react";
import type { KeyboardEvent } from "react";
import { useText } from "../lib/text/use-text.ts";
import { fieldStyles } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";
import boxStyles from "./list-box.module.css";
import styles from "./suggest-field.module.css";

interface SuggestFieldProps extends Omit<FieldProps, "isDisabled"> {
  value: string;
  /** Every letter typed, and the suggestion that is chosen. */
  onChange: (text: string) => void;
  /** A suggestion was chosen, not typed. */
  onChoose?: (text: string) => void;
  suggestions: readonly string[];
  icon?: IconName;
  placeholder?: string;
  autoComplete?: string;
}

/**
 * A text field that suggests: the text stays free. The combobox pattern of the ARIA Authoring Practices (list
 * autocomplete, manual choice), without the 45 kB of ComboBox: for the pages one opens first. Arrow keys walk, Enter
 * chooses, Escape closes, Tab leaves the text as it is.
 */
export function SuggestField(props: SuggestFieldProps): React.JSX.Element {
  const { label, description, errorMessage, isOptional, name, value, onChange, onChoose, suggestions, ...others } =
    props;
  const { icon, placeholder, autoComplete = "off" } = others;
  const t = useText("ui");
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const shown = isOpen ? suggestions : [];
  const active = shown[at];
  const describedBy = [description && `${id}-help`, errorMessage && `${id}-problem`].filter(Boolean).join(" ");

  function close(): void {
    setIsOpen(false);
    setAt(-1);
  }

  function choose(suggestion: string): void {
    onChange(suggestion);
    onChoose?.(suggestion);
    close();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event;
    if (key === "Escape" && isOpen) close();
    else if (key === "Enter" && active !== undefined) choose(active);
    else if ((key === "ArrowDown" || key === "ArrowUp") && suggestions.length > 0) {
      const step = key === "ArrowDown" ? 1 : -1;
      setIsOpen(true);
      // One place more than there are suggestions: the text itself.
      setAt((before) => ((before + 1 + step + suggestions.length + 1) % (suggestions.length + 1)) - 1);
    } else return;
    event.preventDefault();
  }

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
      <div className={styles["anchor"]}>
        <div
          className={`${fieldStyles["control"]} ${fieldStyles["group"]} ${styles["box"]}`}
          data-invalid={errorMessage ? true : undefined}
        >
          {icon && <Icon name={icon} />}
          <input
            id={id}
            name={name}
            className={fieldStyles["bare"]}
            role="combobox"
            aria-expanded={shown.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active === undefined ? undefined : `${id}-${at}`}
            aria-describedby={describedBy || undefined}
            aria-invalid={errorMessage ? true : undefined}
            autoComplete={autoComplete}
            placeholder={placeholder}
            maxLength={200}
            value={value}
            onChange={(event) => {
              onChange(event.target.value);
              setIsOpen(true);
              setAt(-1);
            }}
            onKeyDown={onKeyDown}
            onBlur={close}
          />
        </div>
        <div className={`${boxStyles["popover"]} ${styles["popover"]}`} hidden={shown.length === 0}>
          <ul id={`${id}-list`} role="listbox" aria-label={label} className={boxStyles["list"]}>
            {shown.map((suggestion, index) => (
              <li
                key={suggestion}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                data-focused={index === at || undefined}
                className={boxStyles["option"]}
                // Pressing must not take focus from the field, or its blur would close the list first.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(suggestion)}
                onPointerMove={() => setAt(index)}
              >
                {suggestion}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <VisuallyHidden>
        <span role="status">{isOpen && shown.length > 0 ? t("suggestions", { count: shown.length }) : ""}</span>
      </VisuallyHidden>
    </div>
  );
}
