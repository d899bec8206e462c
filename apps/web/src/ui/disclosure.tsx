import type { ReactNode } from "react";
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from "react-aria-components";
import { Icon } from "./icon.tsx";
import styles from "./disclosure.module.css";

interface DisclosureProps {
  title: ReactNode;
  children: ReactNode;
  isOpenAtFirst?: boolean;
  level?: 2 | 3 | 4;
  /** Beside the title: how many filters are on. */
  trailing?: ReactNode;
  /** Each time it is opened, by whatever means. */
  onOpen?: () => void;
}

export function Disclosure({
  title,
  children,
  isOpenAtFirst,
  level = 3,
  trailing,
  onOpen,
}: DisclosureProps): React.JSX.Element {
  return (
    <AriaDisclosure
      defaultExpanded={isOpenAtFirst}
      onExpandedChange={(isOpen) => isOpen && onOpen?.()}
      className={styles["disclosure"] ?? ""}
    >
      <Heading level={level} className={styles["heading"] ?? ""}>
        <Button slot="trigger" className={styles["trigger"] ?? ""}>
          <span className={styles["title"]}>{title}</span>
          {trailing}
          <Icon name="chevron-down" size="small" />
        </Button>
      </Heading>
      <DisclosurePanel className={styles["panel"] ?? ""}>
        <div className={styles["content"]}>{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
