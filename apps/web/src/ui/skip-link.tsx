import styles from "./skip-link.module.css";

/** The first stop of the Tab key: jumps over the navigation to `<main id={target}>`. */
export function SkipLink({ target, children }: { target: string; children: string }): React.JSX.Element {
  return (
    <a className={styles["skip"]} href={`#${target}`}>
      {children}
    </a>
  );
}
