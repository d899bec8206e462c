import { mailTopicOf } from "@leerplek/domain/privacy/mail-topic";
import { column, computed, instant, shape, type Row, type Shape } from "../../platform/read-plan/shape.ts";

/** Tables whose rows belong to a learner and of which mails tell: reading notes of mails and erasing them go by this one list. */
const toldOf = ["applications", "interviews", "match_proposals", "guardianships", "invitations", "erasures"];

/**
 * SQL for the ids of what mails about learners tell of, themselves included. An array, so that the index on `about_id` serves, beside another condition too.
 * @param learners SQL for an array of learners' ids
 */
export const toldOfLearners = (learners: string): string =>
  `array(select unnest(${learners}) ${toldOf
    .map((table) => `union all select o.id from ${table} o where o.learner_id = any(${learners})`)
    .join(" ")})`;

/** Whether a note of a mail is about a learner, or to the learner's account. Nobody but the learner and guardians in force gets any. */
export const isMailAbout = (mail: Row, learner: Row): string =>
  `((${learner}.id = ${learner.viewer("learnerId")} or ${learner}.id = any(${learner.viewer("wardIds")}))
    and (${mail}.user_id = ${learner}.user_id or ${mail}.about_id = any(${toldOfLearners(`array[${learner}.id]`)})))`;

/** A note of a mail about a learner: only the learner and guardians in force read it, and of a learner's own account only the learner. */
export const sentMailShape: Shape = shape({
  type: "SentMail",
  table: "sent_mails",
  visible: (m) =>
    `((${m.viewer("learnerId")} is not null and ${m}.user_id = ${m.viewer("userId")})
      or ${m}.about_id = any(${toldOfLearners(`array_append(${m.viewer("wardIds")}, ${m.viewer("learnerId")})`)}))`,
  fields: () => ({
    topic: computed<{ readonly mail: string }>(
      (m) => `json_build_object('mail', ${m}.mail)`,
      ({ mail }) => mailTopicOf(mail),
    ),
    to: column("part"),
    sentAt: instant("sent_at"),
  }),
});
