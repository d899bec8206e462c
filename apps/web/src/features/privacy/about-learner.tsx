import { graphql } from "../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { DescriptionList } from "../../ui/description-list.tsx";
import { Stack } from "../../ui/layout.tsx";
import { Table } from "../../ui/table.tsx";

const LearnerFragment = graphql(`
  fragment AboutLearner_learner on Learner {
    id
    firstName
    lastName
    email
    phone
    birthDate
    postcode
    municipality
    travelKilometres
    nameDisclosure
    searchStartedOn
    miniProfile {
      why
      strengths
      experience
      travel
      availability
      question
    }
    programme {
      id
      title
    }
    provider {
      id
      name
    }
    guardianships {
      id
      name
      email
      status
      linkedBy
      linkedAt
      endedAt
    }
    mails {
      topic
      to
      sentAt
    }
    applications {
      id
      status
      sentAt
      answerNote
      workplace {
        id
        title
        company {
          id
          name
        }
      }
      events {
        status
        at
      }
      interview {
        id
        startsAt
        status
        place
      }
    }
    proposals {
      id
      status
      createdAt
      reason
      workplace {
        id
        title
        company {
          id
          name
        }
      }
    }
  }
`);

const mailReaders = ["learner", "guardian", "counsellor", "company", "account"] as const;

/** Profile, enrolment, guardians, applications with their course, proposals and mails, in the order in which a person thinks of them. */
export function AboutLearner({ learner }: { learner: FragmentType<typeof LearnerFragment> }): React.JSX.Element {
  const t = useText("my-data");
  const ask = useText("apply");
  const label = useLabel();
  const format = useFormat();
  const about = readFragment(LearnerFragment, learner);
  const { miniProfile } = about;
  const mailReader = (part: string): string => {
    const reader = mailReaders.find((each) => each === part);
    return t(reader ? `mailTo_${reader}` : "mailTo_else");
  };
  return (
    <>
      <Stack as="section" gap={3}>
        <h2>{t("profile")}</h2>
        <DescriptionList
          items={[
            { term: t("name"), detail: `${about.firstName} ${about.lastName}` },
            { term: t("birthDate"), detail: format.dayShort(about.birthDate) },
            { term: t("contact"), detail: [about.email, about.phone].filter(Boolean).join(", ") },
            { term: t("place"), detail: `${about.postcode} ${about.municipality}` },
            { term: t("travel"), detail: t("kilometres", { count: about.travelKilometres }) },
            { term: t("nameDisclosure"), detail: label("NameDisclosure", about.nameDisclosure) },
          ]}
        />
      </Stack>
      <Stack as="section" gap={3}>
        <h2>{t("enrolment")}</h2>
        <DescriptionList
          items={[
            { term: t("school"), detail: about.provider.name },
            { term: t("programme"), detail: about.programme.title },
            {
              term: t("searchStarted"),
              detail: about.searchStartedOn ? format.dayShort(about.searchStartedOn) : t("notYet"),
            },
          ]}
        />
      </Stack>
      <Stack as="section" gap={3}>
        <h2>{t("answers")}</h2>
        <DescriptionList
          items={(["why", "strengths", "experience", "travel", "availability", "question"] as const).map((name) => ({
            term: ask(name),
            detail: miniProfile[name],
          }))}
        />
      </Stack>
      <Stack as="section" gap={4}>
        <h2>{t("guardians")}</h2>
        {about.guardianships.length === 0 && <p>{t("noGuardians")}</p>}
        {about.guardianships.map(({ id, name, email, status, linkedBy, linkedAt, endedAt }) => (
          <Stack key={id} gap={2}>
            <h3>{name}</h3>
            <DescriptionList
              items={[
                { term: t("guardianEmail"), detail: email },
                { term: t("status"), detail: label("GuardianshipStatus", status) },
                {
                  term: t("linked"),
                  detail: t("linkedBy", { who: label("GuardianLinker", linkedBy), moment: format.moment(linkedAt) }),
                },
                { term: t("linkEnded"), detail: endedAt && format.moment(endedAt) },
              ]}
            />
          </Stack>
        ))}
      </Stack>
      <Stack as="section" gap={4}>
        <h2>{t("applications")}</h2>
        {about.applications.length === 0 && <p>{t("noApplications")}</p>}
        {about.applications.map(({ id, workplace, sentAt, status, answerNote, events, interview }) => (
          <Stack key={id} gap={2}>
            <h3>{`${workplace.title}, ${workplace.company.name}`}</h3>
            <DescriptionList
              items={[
                { term: t("sentAt"), detail: format.moment(sentAt) },
                { term: t("status"), detail: label("ApplicationStatus", status) },
                { term: t("note"), detail: answerNote },
                {
                  term: t("interview"),
                  detail: interview && `${format.moment(interview.startsAt)}, ${interview.place}`,
                },
                {
                  term: t("course"),
                  detail: events
                    .map((event) => `${format.moment(event.at)}: ${label("ApplicationStatus", event.status)}`)
                    .join(" · "),
                },
              ]}
            />
          </Stack>
        ))}
      </Stack>
      <Stack as="section" gap={4}>
        <h2>{t("proposals")}</h2>
        {about.proposals.length === 0 && <p>{t("noProposals")}</p>}
        {about.proposals.map(({ id, workplace, createdAt, status, reason }) => (
          <Stack key={id} gap={2}>
            <h3>{`${workplace.title}, ${workplace.company.name}`}</h3>
            <DescriptionList
              items={[
                { term: t("sentAt"), detail: format.moment(createdAt) },
                { term: t("status"), detail: label("ProposalStatus", status) },
                { term: t("reason"), detail: reason },
              ]}
            />
          </Stack>
        ))}
      </Stack>
      <Stack as="section" gap={3}>
        <h2>{t("mails")}</h2>
        {about.mails.length === 0 ? (
          <p>{t("noMails")}</p>
        ) : (
          <Table
            caption={t("mails")}
            isCaptionHidden
            rows={about.mails.map((mail, index) => ({ ...mail, index }))}
            rowKey={({ index }) => String(index)}
            columns={[
              { id: "at", header: t("sentAt"), cell: ({ sentAt }) => format.moment(sentAt) },
              { id: "topic", header: t("mailTopic"), cell: ({ topic }) => label("MailTopic", topic) },
              { id: "to", header: t("mailTo"), cell: ({ to }) => mailReader(to) },
            ]}
          />
        )}
        <p>{t("mailsNote")}</p>
      </Stack>
    </>
  );
}
