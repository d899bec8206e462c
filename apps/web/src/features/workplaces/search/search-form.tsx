import { useLazyQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { SuggestField } from "../../../ui/suggest-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import styles from "./search-form.module.css";

const SuggestPlacesDocument = graphql(`
  query SuggestPlaces($text: String!) {
    suggestPlaces(text: $text) {
      postcode
      place
    }
  }
`);

const radii = [5, 10, 25, 50, 100];
/** An address may name any distance; it is then one of the choices. */
const radiiWith = (chosen: number): readonly number[] =>
  radii.includes(chosen) ? radii : [...radii, chosen].toSorted((one, other) => one - other);

interface Wish {
  readonly q: string;
  readonly plaats: string;
  readonly straal: number;
}

/** What, where and how far: the three questions of every search. */
export function SearchForm({ wish, onSearch }: { wish: Wish; onSearch: (wish: Wish) => void }): React.JSX.Element {
  const t = useText("search");
  const [text, setText] = useState(wish.q);
  const [place, setPlace] = useState(wish.plaats);
  const [suggest, { data }] = useLazyQuery(SuggestPlacesDocument);
  const suggestions = (data?.suggestPlaces ?? []).map(({ postcode, place: name }) => `${postcode} ${name}`);

  function typePlace(typed: string): void {
    setPlace(typed);
    if (typed.trim().length >= 2) void suggest({ variables: { text: typed.trim() } });
  }

  return (
    <form
      role="search"
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch({ q: text, plaats: place, straal: wish.straal });
      }}
    >
      <TextField label={t("what")} description={t("whatHelp")} value={text} onChange={setText} maxLength={200} />
      <SuggestField
        label={t("where")}
        description={t("whereHelp")}
        icon="pin"
        value={place}
        onChange={typePlace}
        suggestions={suggestions}
      />
      <Select
        label={t("howFar")}
        options={radiiWith(wish.straal).map((radius) => ({
          value: String(radius),
          label: t("kilometres", { radius }),
        }))}
        value={String(wish.straal)}
        onChange={(radius) => onSearch({ q: text, plaats: place, straal: Number(radius) })}
      />
      <Button type="submit" variant="primary" icon="search">
        {t("search")}
      </Button>
    </form>
  );
}
