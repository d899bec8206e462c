import { Button, ComboBox as AriaComboBox, Group, Input, Popover } from "react-aria-components";
import { FieldDescription, FieldLabel, FieldProblem, fieldStyles } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { OptionList } from "./option-list.tsx";
import type { Option } from "./select.tsx";
import styles from "./list-box.module.css";

interface ComboBoxProps extends FieldProps {
  /** Already the right ones when they come from the server (`filtersOptions={false}`). */
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  inputValue?: string;
  onInputChange?: (text: string) => void;
  /** False when the server does the looking. */
  filtersOptions?: boolean;
  /** May the text stay when it is none of the options? */
  allowsOwnText?: boolean;
  placeholder?: string;
  ref?: React.Ref<HTMLInputElement>;
}

/** Type to choose: for long lists, and for lists that come from the server. */
export function ComboBox(props: ComboBoxProps): React.JSX.Element {
  const { label, description, errorMessage, isOptional = false, options, value, onChange, ...others } = props;
  const { filtersOptions = true, allowsOwnText = false, placeholder, ref, ...rest } = others;
  return (
    <AriaComboBox
      {...rest}
      className={fieldStyles["field"] ?? ""}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      defaultFilter={filtersOptions ? undefined : () => true}
      allowsCustomValue={allowsOwnText}
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={Boolean(errorMessage)}
      isRequired={!isOptional}
      validationBehavior="aria"
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <FieldProblem>{errorMessage}</FieldProblem>
      <Group className={`${fieldStyles["control"]} ${fieldStyles["group"]}`}>
        <Input ref={ref} placeholder={placeholder} className={fieldStyles["bare"] ?? ""} />
        <Button className={fieldStyles["adornment"] ?? ""}>
          <Icon name="chevron-down" size="small" />
        </Button>
      </Group>
      <Popover className={styles["popover"] ?? ""}>
        <OptionList options={options} />
      </Popover>
    </AriaComboBox>
  );
}
