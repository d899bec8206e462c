import { useState } from "react";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Grid, Row, Stack } from "../../ui/layout.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { actionGroups, actionGroupOf } from "./action-groups.ts";
import type { AuditFilterValues } from "./audit-state.ts";

interface AuditFiltersProps {
  values: AuditFilterValues;
  onApply: (values: AuditFilterValues) => void;
}

const none: AuditFilterValues = { wie: "", soort: null, over: "", organisatie: "", van: "", tot: "" };

/** Who, what, about what, in whose name and when. Nothing is asked before the button: each question to the log is a heavy one. */
export function AuditFilters({ values, onApply }: AuditFiltersProps): React.JSX.Element {
  const t = useText("audit");
  const [draft, setDraft] = useState(values);
  const change = (part: Partial<AuditFilterValues>): void => setDraft({ ...draft, ...part });
  const isFiltered = Object.values(values).some(Boolean);
  return (
    <Card look="sunken">
      <form
        aria-label={t("filters")}
        onSubmit={(event) => {
          event.preventDefault();
          onApply(draft);
        }}
      >
        <Stack gap={4}>
          <Grid columns="medium" gap={4}>
            <TextField label={t("actor")} isOptional value={draft.wie} onChange={(wie) => change({ wie })} />
            <Select
              label={t("action")}
              isOptional
              options={[
                { value: "", label: t("anyAction") },
                ...actionGroups.map((group) => ({ value: group, label: t(`group_${group}`) })),
              ]}
              value={draft.soort ?? ""}
              onChange={(soort) => change({ soort: actionGroupOf(soort) })}
            />
            <TextField
              label={t("organisation")}
              isOptional
              value={draft.organisatie}
              onChange={(organisatie) => change({ organisatie })}
            />
            <TextField label={t("object")} isOptional value={draft.over} onChange={(over) => change({ over })} />
            <DateField
              label={t("from")}
              isOptional
              value={draft.van || null}
              onChange={(van) => change({ van: van ?? "" })}
            />
            <DateField
              label={t("until")}
              isOptional
              value={draft.tot || null}
              onChange={(tot) => change({ tot: tot ?? "" })}
            />
          </Grid>
          <Row>
            <Button type="submit" variant="primary" icon="search">
              {t("apply")}
            </Button>
            {isFiltered && (
              <Button
                variant="quiet"
                onPress={() => {
                  setDraft(none);
                  onApply(none);
                }}
              >
                {t("clear")}
              </Button>
            )}
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
