import styles from "./code-block.module.css";

/** Code one can read and scroll, with the keyboard too. */
export function CodeBlock({ label, children }: { label: string; children: string }): React.JSX.Element {
  return (
    <pre className={styles["block"]} tabIndex={0} role="region" aria-label={label}>
      <code>{children}</code>
    </pre>
  );
}
