import { useText } from "../../lib/text/use-text.ts";
import styles from "./board-drawing.module.css";

/**
 * The mark of the product as a chalk drawing on the board, measured like a piece of work: one half school, one half
 * work. Decoration: the text beside it says the same.
 */
export function BoardDrawing(): React.JSX.Element {
  const t = useText("start");
  return (
    <svg className={styles["drawing"]} viewBox="0 0 420 400" aria-hidden="true" focusable="false">
      <clipPath id="schoolhelft">
        <path d="M210 92H118a20 20 0 0 0-20 20v132a16 16 0 0 0 6 13l106 89Z" />
      </clipPath>
      <g className={styles["guide"]}>
        <path d="M210 20v370M20 92h380M20 262h380" />
        <path d="M98 40v50M322 40v50M210 40v30" />
      </g>
      <g className={styles["measure"]}>
        <path d="M102 56h104m-92-6-12 6 12 6m80-12 12 6-12 6M214 56h104m-92-6-12 6 12 6m80-12 12 6-12 6" />
        <path d="M64 96v248m-6-236 6-12 6 12m-12 224 6 12 6-12" />
      </g>
      <path className={styles["school"]} d="M210 92H118a20 20 0 0 0-20 20v132a16 16 0 0 0 6 13l106 89" />
      <g clipPath="url(#schoolhelft)">
        <path
          className={styles["hatch"]}
          d="m80 130 60-60M80 164l94-94M80 198 208 70M80 232 210 102M80 266l130-130M80 300l130-130M80 334l130-130M80 368l130-130M80 402l130-130M80 436l130-130"
        />
      </g>
      <path className={styles["site"]} d="M210 92h92a20 20 0 0 1 20 20v132a16 16 0 0 1-6 13l-106 89Z" />
      <circle className={styles["hole"]} cx="210" cy="168" r="31" />
      <text className={styles["word"]} x="154" y="42" textAnchor="middle">
        {t("school")}
      </text>
      <text className={styles["word"]} x="266" y="42" textAnchor="middle">
        {t("work")}
      </text>
      <text className={styles["word"]} x="36" y="228" textAnchor="middle">
        {t("you")}
      </text>
    </svg>
  );
}
