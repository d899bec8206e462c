import { iconPaths } from "../../ui/icon-paths.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { Show } from "./show.tsx";
import styles from "./foundation-show.module.css";

const colours = [
  "paper",
  "surface",
  "sunken",
  "ink",
  "brand",
  "brand-tint",
  "board",
  "signal",
  "good",
  "warn",
  "bad",
  "info",
];
const iconNames = Object.keys(iconPaths).filter((name): name is IconName => name in iconPaths);

export function FoundationShow(): React.JSX.Element {
  return (
    <Show title="Foundation">
      <ul className={styles["colours"]}>
        {colours.map((colour) => (
          <li key={colour} className={styles["colour"]}>
            <span className={styles["patch"]} style={{ background: `var(--color-${colour})` }} />
            {colour}
          </li>
        ))}
      </ul>
      <Stack gap={3}>
        <p className={styles["xl"]}>Schrijnwerkerij heading-xl</p>
        <p className={styles["l"]}>Opleidingsverstrekker heading-l</p>
        <p className={styles["m"]}>Trajectbegeleider heading-m</p>
        <p>Tekst: de snelle bruine vos springt over 0123456789 luie honden. Café, geïnd, coöperatie, € 612,50.</p>
      </Stack>
      <Row gap={4}>
        {iconNames.map((name) => (
          <span key={name} title={name}>
            <Icon name={name} size="large" label={name} />
          </span>
        ))}
      </Row>
    </Show>
  );
}
