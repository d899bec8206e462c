import { mailTopicOf } from "@leerplek/domain/privacy/mail-topic";
import { column, computed, instant, shape, type Row, type Shape } from "../../platform/read-plan/shape.ts";

const idsOf = (learner: string): string =>
  ["applications", "interviews", "match_proposals", "guardianships", "invitations", "erasures"]
    .map((table) => `select o.id from ${table} o where o.learner_id = ${learner}`)
    .join(" union all ");

/** Whether a note of a mail is about a learner, or to the learner's account. */
export const isMailAbout = (mail: Row, learner: Row): string =>
  `(${mail}.user_id = ${learner}.user_id or ${mail}.about_id = ${learner}.id or ${mail}.about_id in (${idsOf(`${learner}.id`)}))`;

/** A note of a mail about a learner: only the learner and guardians in force read it, and of a learner's own account only the learner. */
export const sentMailShape: Shape = shape({
  type: "SentMail",
  table: "sent_mails",
  visible: (m) =>
    `(${m}.user_id = ${m.viewer("userId")} or ${m}.about_id = ${m.viewer("learnerId")} or ${m}.about_id = any(${m.viewer("wardIds")})
      or ${m}.about_id in (${idsOf(m.viewer("learnerId"))}) or exists (select from unnest(${m.viewer("wardIds")}) as ward(id) where ${m}.about_id in (${idsOf("ward.id")})))`,
  fields: () => ({
    topic: computed<{ readonly mail: string }>(
      (m) => `json_build_object('mail', ${m}.mail)`,
      ({ mail }) => mailTopicOf(mail),
    ),
    to: column("part"),
    sentAt: instant("sent_at"),
  }),
});
