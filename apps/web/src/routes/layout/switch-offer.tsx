import { lazy, Suspense } from "react";
import { useLocation } from "react-router";
import { organisationsOf } from "../../lib/session/organisations.ts";
import { useSession } from "../../lib/session/use-session.ts";
import { loadTexts } from "../../lib/text/load-texts.ts";
import { isOfOrganisation } from "../paths.ts";

/** Fetched by the few who work for several organisations and follow a link. */
const OfferSwitch = lazy(async () => {
  const [{ OfferSwitch: Component }] = await Promise.all([
    import("../../features/organisations/switch/offer-switch.tsx"),
    loadTexts(["organisations"]),
  ]);
  return { default: Component };
});

const anId =
  /(application|proposal|learner|recognition|workplace|mentor|branch|company|provider|partnership)_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** A link from a mail may lead to a page of another organisation of the person: then it offers to switch. */
export function SwitchOffer(): React.JSX.Element | null {
  const { pathname, search } = useLocation();
  const { viewer } = useSession();
  const id = isOfOrganisation(pathname) ? anId.exec(pathname + search)?.[0] : undefined;
  if (!id || organisationsOf(viewer?.memberships ?? []).length < 2) return null;
  return (
    <Suspense fallback={null}>
      <OfferSwitch key={id} id={id} />
    </Suspense>
  );
}
