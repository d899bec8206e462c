import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Stack } from "../../../ui/layout.tsx";
import { GuardianLink } from "./guardian-link.tsx";
import { LinkGuardianForm } from "./link-guardian-form.tsx";

const GuardianSectionFragment = graphql(`
  fragment GuardianSection_learner on Learner {
    id
    isMinor
    endedOn
    guardianships {
      id
      ...GuardianLink_guardianship
    }
  }
`);

interface GuardianSectionProps {
  learner: FragmentType<typeof GuardianSectionFragment>;
  isOwn: boolean;
  onChanged: () => Promise<unknown>;
}

/** Who follows a minor: who linked them, what is still waited for, and the ways to change it. */
export function GuardianSection({ learner, isOwn, onChanged }: GuardianSectionProps): React.JSX.Element | null {
  const t = useText("guardians");
  const { id, isMinor, endedOn, guardianships } = readFragment(GuardianSectionFragment, learner);
  if (!isMinor && guardianships.length === 0) return null;
  return (
    <Stack as="section" gap={3} width="form">
      <h2 id="voogden">{t("title")}</h2>
      <p>{t(isOwn ? "helpLearner" : "helpSchool")}</p>
      {guardianships.length === 0 && <p>{t("none")}</p>}
      <Stack as="ul" gap={3}>
        {guardianships.map((link) => (
          <li key={link.id}>
            <GuardianLink guardianship={link} onChanged={onChanged} />
          </li>
        ))}
      </Stack>
      {isMinor && !endedOn && <LinkGuardianForm learnerId={id} onLinked={onChanged} />}
    </Stack>
  );
}
