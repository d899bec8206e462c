import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { ButtonProps as AriaButtonProps } from "react-aria-components";
import { Link as RouterLink } from "react-router";
import { useText } from "../lib/text/use-text.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./button.module.css";

/** `signal` is the yellow one: at most once on a page, for what the page is about. One `primary` a card. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger" | "signal";

interface Look {
  variant?: ButtonVariant;
  size?: "medium" | "small";
  icon?: IconName;
  iconEnd?: IconName;
  /** As wide as its place: for forms on a phone. */
  isWide?: boolean;
}

interface ButtonProps extends Look, Omit<AriaButtonProps, "children" | "className" | "style" | "isPending"> {
  children: ReactNode;
  /** The work has begun: no second press, focus stays, screen readers hear it. */
  isBusy?: boolean;
  ref?: React.Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps): React.JSX.Element {
  const { children, variant = "secondary", size = "medium", icon, iconEnd, isWide, isBusy = false, ...rest } = props;
  const { type, onPress, ...others } = rest;
  const t = useText("ui");
  // Not react-aria's isPending: it announces by pointing at the button, and then at nothing when the work takes the button away.
  return (
    <AriaButton
      {...others}
      type={isBusy ? "button" : type}
      onPress={isBusy ? undefined : onPress}
      className={styles["button"] ?? ""}
      data-variant={variant}
      data-size={size}
      data-wide={isWide || undefined}
      data-busy={isBusy || undefined}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconEnd && <Icon name={iconEnd} />}
      {isBusy && (
        <span className={styles["busy"]}>
          <VisuallyHidden>{t("busy")}</VisuallyHidden>
        </span>
      )}
    </AriaButton>
  );
}

interface ButtonLinkProps extends Look {
  to: string;
  children: ReactNode;
}

/** Looks like a button, goes to a page. Use Button for what changes something. */
export function ButtonLink(props: ButtonLinkProps): React.JSX.Element {
  const { children, to, variant = "secondary", size = "medium", icon, iconEnd, isWide } = props;
  return (
    <RouterLink
      to={to}
      className={styles["button"]}
      data-variant={variant}
      data-size={size}
      data-wide={isWide || undefined}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconEnd && <Icon name={iconEnd} />}
    </RouterLink>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  icon: IconName;
  label: string;
  variant?: "quiet" | "secondary";
}

export function IconButton({ icon, label, variant = "quiet", ...rest }: IconButtonProps): React.JSX.Element {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={styles["button"] ?? ""}
      data-variant={variant}
      data-size="medium"
      data-square
    >
      <Icon name={icon} />
    </AriaButton>
  );
}
