import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Card, CardLink } from "../../../ui/card.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { accountTones } from "../welcome/account-tones.ts";

const LearnerFragment = graphql(`
  fragment LearnerCard_learner on Learner {
    id
    firstName
    lastName
    municipality
    account
    programme {
      id
      title
    }
    searchClock {
      trainingDaysUsed
      trainingDaysAllowed
      trainingDaysOver
      isOver
      isHalfUsed
      endsOn
    }
  }
`);

interface LearnerCardProps {
  learner: FragmentType<typeof LearnerFragment>;
  href: (learnerId: string) => string;
}

/** A learner in the school's list: the account, and the clock of the search for a workplace. */
export function LearnerCard({ learner, href }: LearnerCardProps): React.JSX.Element {
  const t = useText("learners");
  const label = useLabel();
  const format = useFormat();
  const { id, firstName, lastName, municipality, account, programme, searchClock } = readFragment(
    LearnerFragment,
    learner,
  );
  return (
    <Card isLink>
      <Stack gap={2}>
        <h2>
          <CardLink to={href(id)}>{`${firstName} ${lastName}`}</CardLink>
        </h2>
        <p>
          {programme.title} · {municipality}
        </p>
        <Row align="center">
          <Badge tone={accountTones[account]} icon={account === "JOINED" ? "check" : "mail"}>
            {label("LearnerAccount", account)}
          </Badge>
          {searchClock && (
            <>
              <Badge tone={searchClock.isOver ? "bad" : searchClock.isHalfUsed ? "warn" : "info"} icon="clock">
                {searchClock.isOver
                  ? t("clockOver", { count: searchClock.trainingDaysOver })
                  : t("clock", { used: searchClock.trainingDaysUsed, allowed: searchClock.trainingDaysAllowed })}
              </Badge>
              <span>
                {t(searchClock.isOver ? "clockEnded" : "clockEnds", { day: format.dayShort(searchClock.endsOn) })}
              </span>
            </>
          )}
        </Row>
      </Stack>
    </Card>
  );
}
