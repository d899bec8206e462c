import { ListBox, ListBoxItem } from "react-aria-components";
import { useText } from "../lib/text/use-text.ts";
import { Icon } from "./icon.tsx";
import type { Option } from "./select.tsx";
import styles from "./list-box.module.css";

/** The list under a ComboBox. */
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
