import type { ReactNode } from "react";
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import boxStyles from "./list-box.module.css";
import styles from "./menu.module.css";

export interface MenuAction {
  id: string;
  label: string;
  icon?: IconName;
  isDangerous?: boolean;
  /** Goes to a page... */
  to?: string;
  /** ...or does something. */
  onAction?: () => void;
}

interface MenuProps {
  /** What the button shows. */
  children: ReactNode;
  /** Needed when the button shows no words. */
  label?: string;
  actions: readonly MenuAction[];
  look?: "bare" | "framed";
}

export function Menu({ children, label, actions, look = "framed" }: MenuProps): React.JSX.Element {
  return (
    <MenuTrigger>
      <AriaButton aria-label={label} className={styles["trigger"] ?? ""} data-look={look}>
        {children}
        <Icon name="chevron-down" size="small" />
      </AriaButton>
      <Popover className={boxStyles["popover"] ?? ""} placement="bottom end">
        <AriaMenu className={boxStyles["list"] ?? ""}>
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              href={action.to}
              onAction={action.onAction}
              className={boxStyles["option"] ?? ""}
              data-dangerous={action.isDangerous || undefined}
            >
              <span className={styles["item"]}>
                {action.icon && <Icon name={action.icon} />}
                {action.label}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
