import { canFillOffer, type OfferOwner } from "@leerplek/domain/programmes/activity.policy";
import { column, computed, many, publicId, shape, value, type Shape } from "../../platform/read-plan/shape.ts";
import { activityOfferShape } from "../programmes/activity-offers.queries.ts";

/** People of a school who may have learners: for their colleagues, and for the learner's own side by the learner's file. */
export const counsellorShape: Shape = shape({
  type: "Counsellor",
  table: "users",
  visible: (u) =>
    `exists (select from memberships m where m.user_id = ${u}.id and m.ended_at is null and m.provider_id = any(${u.viewer("providerIds")}))
      or exists (select from learners l where l.counsellor_id = ${u}.id and (l.id = ${u.viewer("learnerId")} or l.id = any(${u.viewer("wardIds")})))`,
  fields: () => ({ id: publicId("user"), name: column("name") }),
});

/** Training providers are public. */
export const providerShape: Shape = shape({
  type: "Provider",
  table: "providers",
  visible: () => "true",
  fields: () => ({
    id: publicId("provider"),
    name: column("name"),
    kind: column("kind"),
    counsellors: many(
      () => counsellorShape,
      (provider, counsellor) =>
        `${provider}.id = any(${provider.viewer("providerIds")}) and exists (select from memberships m where m.user_id = ${counsellor}.id and m.provider_id = ${provider}.id and m.ended_at is null)`,
      (counsellor) => `${counsellor}.name, ${counsellor}.id`,
    ),
    activityOffers: many(
      () => activityOfferShape,
      (provider, offer) => `${offer}.provider_id = ${provider}.id`,
      (offer) => `(select p.title from programmes p where p.id = ${offer}.programme_id), ${offer}.id`,
    ),
    viewerCanFillOffers: computed<OfferOwner>(
      (provider) => `json_build_object('kind', 'PROVIDER', 'providerId', ${provider}.id)`,
      (owner, { viewer }) => canFillOffer(viewer, owner),
    ),
    municipality: value(
      (provider) => `(select m.name from municipalities m where m.nis = ${provider}.municipality_nis)`,
    ),
  }),
});
