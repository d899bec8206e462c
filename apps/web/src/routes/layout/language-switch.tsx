import { changeLanguage } from "../../lib/text/load-texts.ts";
import { useLanguage } from "../../lib/text/language.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./language-switch.module.css";

/** Two languages need no list: the button is the other language, in its own words. */
export function LanguageSwitch(): React.JSX.Element {
  const t = useText("shell");
  const language = useLanguage();
  const other = language === "nl" ? "en" : "nl";
  return (
    <button
      type="button"
      lang={t("switchLanguageTag")}
      className={styles["switch"]}
      onClick={() => void changeLanguage(other)}
    >
      <Icon name="globe" />
      {t("switchLanguage")}
    </button>
  );
}
