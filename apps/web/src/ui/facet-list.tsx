import { useId, useState } from "react";
import { useText } from "../lib/text/use-text.ts";
import { Button } from "./button.tsx";
import { Checkbox } from "./checkbox.tsx";
import { SearchField } from "./search-field.tsx";
import styles from "./facet-list.module.css";

export interface FacetOption {
  value: string;
  label: string;
  count: number;
}

interface FacetListProps {
  /** Name of the group for screen readers; the visible title is that of the Disclosure around it. */
  label: string;
  options: readonly FacetOption[];
  selected: readonly string[];
  onChange: (selected: string[]) => void;
  /** How many show before "show all". What is selected always shows. */
  visibleCount?: number;
}

const filterFrom = 12;

/** Choices with counts. A choice with zero hits stays selectable, and long lists can be searched. */
export function FacetList(props: FacetListProps): React.JSX.Element {
  const { label, options, selected, onChange, visibleCount = 6 } = props;
  const t = useText("ui");
  const [isOpen, setIsOpen] = useState(false);
  const [filter, setFilter] = useState("");
  const listId = useId();
  const wanted = filter.trim().toLocaleLowerCase();
  const matching = options.filter((option) => option.label.toLocaleLowerCase().includes(wanted));
  const shown =
    isOpen || wanted ? matching : matching.filter((option, at) => at < visibleCount || selected.includes(option.value));
  const toggle = (value: string, isOn: boolean): void =>
    onChange(isOn ? [...selected, value] : selected.filter((one) => one !== value));
  return (
    <div className={styles["facet"]} role="group" aria-label={label}>
      {options.length >= filterFrom && (
        <SearchField
          label={t("filterWithin", { label })}
          isLabelHidden
          placeholder={t("filterPlaceholder")}
          value={filter}
          onChange={setFilter}
        />
      )}
      <ul id={listId} className={styles["list"]} data-scrolls={isOpen || undefined}>
        {shown.map((option) => (
          <li key={option.value}>
            <Checkbox
              isSelected={selected.includes(option.value)}
              onChange={(isOn) => toggle(option.value, isOn)}
              trailing={<span className={styles["count"]}>{t("countInList", { count: option.count })}</span>}
            >
              {option.label}
            </Checkbox>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={styles["none"]}>{t("nothingFound")}</p>}
      {!wanted && matching.length > visibleCount && (
        <Button
          variant="quiet"
          size="small"
          aria-expanded={isOpen}
          aria-controls={listId}
          onPress={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t("showLess") : t("showAll", { count: matching.length })}
        </Button>
      )}
    </div>
  );
}
