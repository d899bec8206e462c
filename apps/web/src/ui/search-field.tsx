import { Button, Group, Input, Label, SearchField as AriaSearchField } from "react-aria-components";
import { fieldStyles } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

interface SearchFieldProps {
  label: string;
  /** Keep the label for screen readers only, where the place says enough. */
  isLabelHidden?: boolean;
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  /** Enter, or the clear button (then with an empty text). */
  onSubmit?: (value: string) => void;
  onClear?: () => void;
  placeholder?: string;
  name?: string;
  ref?: React.Ref<HTMLInputElement>;
}

export function SearchField(props: SearchFieldProps): React.JSX.Element {
  const { label, isLabelHidden, placeholder, ref, ...rest } = props;
  return (
    <AriaSearchField {...rest} className={fieldStyles["field"] ?? ""}>
      {({ isEmpty }) => (
        <>
          <Label className={fieldStyles["label"] ?? ""}>
            {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
          </Label>
          <Group className={`${fieldStyles["control"]} ${fieldStyles["group"]}`}>
            <span className={fieldStyles["adornment"]}>
              <Icon name="search" />
            </span>
            <Input ref={ref} placeholder={placeholder} className={fieldStyles["bare"] ?? ""} />
            {!isEmpty && (
              <Button className={fieldStyles["adornment"] ?? ""}>
                <Icon name="close" size="small" />
              </Button>
            )}
          </Group>
        </>
      )}
    </AriaSearchField>
  );
}
