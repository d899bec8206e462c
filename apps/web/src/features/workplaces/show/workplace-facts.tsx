import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { DescriptionList } from "../../../ui/description-list.tsx";

const WorkplaceFactsFragment = graphql(`
  fragment WorkplaceFacts_workplace on Workplace {
    id
    agreementType
    days
    minutesPerWeek
    dayStartsAt
    dayEndsAt
    startsOn
    endsOn
    places
    freePlaces
    minimumAge
    answerWithinDays
    applicationCount
    hasMentor
    branch {
      id
      street
      postcode
      municipality
      accessibility
    }
  }
`);

/** The facts of a workplace at a glance. */
export function WorkplaceFacts({
  workplace,
}: {
  workplace: FragmentType<typeof WorkplaceFactsFragment>;
}): React.JSX.Element {
  const t = useText("workplace");
  const label = useLabel();
  const format = useFormat();
  const w = readFragment(WorkplaceFactsFragment, workplace);
  const accessibility = w.branch.accessibility.map((feature) => label("AccessibilityFeature", feature));
  return (
    <DescriptionList
      items={[
        { term: t("where"), icon: "pin", detail: `${w.branch.street}, ${w.branch.postcode} ${w.branch.municipality}` },
        {
          term: t("period"),
          icon: "calendar",
          detail: `${format.dayShort(w.startsOn)} – ${format.dayShort(w.endsOn)}`,
        },
        { term: t("days"), icon: "list", detail: format.list(w.days.map((day) => label("Weekday", day))) },
        {
          term: t("hours"),
          icon: "clock",
          detail: t("hoursText", { from: w.dayStartsAt, to: w.dayEndsAt, hours: format.hours(w.minutesPerWeek) }),
        },
        { term: t("agreement"), icon: "euro", detail: label("AgreementType", w.agreementType) },
        { term: t("places"), icon: "users", detail: t("placesText", { free: w.freePlaces, count: w.places }) },
        { term: t("mentor"), icon: "user", detail: t(w.hasMentor ? "mentorYes" : "mentorNo") },
        { term: t("answer"), icon: "speech", detail: t("answerText", { count: w.answerWithinDays }) },
        {
          term: t("applications"),
          icon: "send",
          detail: w.applicationCount === null ? t("applicationsFew") : format.number(w.applicationCount),
        },
        ...(w.minimumAge === null
          ? []
          : [{ term: t("minimumAge"), icon: "shield" as const, detail: t("years", { count: w.minimumAge }) }]),
        ...(accessibility.length === 0
          ? []
          : [{ term: t("access"), icon: "bus" as const, detail: format.list(accessibility) }]),
      ]}
    />
  );
}
