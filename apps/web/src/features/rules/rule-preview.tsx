import type { PreviewRuleQuery, RuleUnit } from "../../gql/graphql.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Notice } from "../../ui/notice.tsx";
import { useRuleWords } from "./use-rule-words.ts";

interface RulePreviewProps {
  preview: PreviewRuleQuery["previewRule"];
  unit: RuleUnit;
}

/** What a new value would change, counted from the rows that are there, in words. */
export function RulePreview({ preview, unit }: RulePreviewProps): React.JSX.Element {
  const t = useText("rules");
  const label = useLabel();
  const words = useRuleWords();
  return (
    <Notice tone="warn" title={t("previewTitle")} isAnnounced>
      <p>
        {t("previewValue", {
          before: words.valueOf(preview.valueBefore, unit),
          after: words.valueOf(preview.valueAfter, unit),
        })}
      </p>
      {preview.effects.length === 0 && <p>{t("previewNothing")}</p>}
      {preview.effects.length > 0 && (
        <ul>
          {preview.effects.map(({ kind, before, after }) => {
            const what = label("RuleEffectKind", kind);
            return (
              <li key={kind}>
                {before === after && !kind.includes("TOO") && !kind.includes("OVER")
                  ? t("previewKept", { what, count: after })
                  : t("previewEffect", { what, before, after })}
              </li>
            );
          })}
        </ul>
      )}
    </Notice>
  );
}
