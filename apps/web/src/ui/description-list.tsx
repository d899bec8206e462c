import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import styles from "./description-list.module.css";

export interface DescriptionItem {
  term: string;
  detail: ReactNode;
  icon?: IconName;
}

/** Facts: name and value. Items without a value are left out. */
export function DescriptionList({ items }: { items: readonly DescriptionItem[] }): React.JSX.Element {
  return (
    <dl className={styles["list"]}>
      {items
        .filter(({ detail }) => detail !== null && detail !== undefined && detail !== "")
        .map(({ term, detail, icon }) => (
          <div key={term} className={styles["item"]}>
            <dt className={styles["term"]}>
              {icon && <Icon name={icon} />}
              {term}
            </dt>
            <dd className={styles["detail"]}>{detail}</dd>
          </div>
        ))}
    </dl>
  );
}
