import type { ReactNode } from "react";
import { Switch as AriaSwitch } from "react-aria-components";
import styles from "./choice.module.css";

interface SwitchProps {
  children: ReactNode;
  description?: ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
}

/** On or off, at once. For what waits for a "save" button use Checkbox. */
export function Switch({ children, description, ...rest }: SwitchProps): React.JSX.Element {
  return (
    <AriaSwitch {...rest} className={styles["choice"] ?? ""}>
      <span className={styles["track"]} aria-hidden="true">
        <span className={styles["knob"]} />
      </span>
      <span className={styles["words"]}>
        <span>{children}</span>
        {description && <span className={styles["note"]}>{description}</span>}
      </span>
    </AriaSwitch>
  );
}
