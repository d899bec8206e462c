import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import styles from "./drop-panel.module.css";

interface DropPanelProps {
  /** The words on the button. */
  label: string;
  icon?: IconName;
  children: ReactNode;
  /** Change it to close the panel: the address of the page, for a panel of links. */
  closeOn?: string;
}

/**
 * A button that shows a panel of links under it: Escape, a press outside, or leaving with Tab closes it. Lighter than
 * Menu, and the right pattern for links; Menu is for actions.
 */
export function DropPanel({ label, icon, children, closeOn }: DropPanelProps): React.JSX.Element {
  const [openFor, setOpenFor] = useState<string | null>(null);
  const isOpen = openFor !== null && openFor === (closeOn ?? "");
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => setOpenFor(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    const onPointerDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpenFor(null);
    };
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, [isOpen]);

  return (
    <div
      ref={box}
      className={styles["box"]}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        close();
        button.current?.focus();
      }}
    >
      <Button
        ref={button}
        aria-expanded={isOpen}
        className={styles["button"] ?? ""}
        onPress={() => setOpenFor(isOpen ? null : (closeOn ?? ""))}
      >
        {icon && <Icon name={icon} />}
        <span className={styles["label"]}>{label}</span>
        <Icon name="chevron-down" size="small" />
      </Button>
      {isOpen && <div className={styles["panel"]}>{children}</div>}
    </div>
  );
}
