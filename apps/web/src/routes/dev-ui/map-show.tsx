import { useMemo, useState } from "react";
import { LeafletMap } from "../../lib/map/leaflet-map.tsx";
import type { MapPoint } from "../../lib/map/leaflet-map.tsx";
import { Show } from "./show.tsx";

/** The same 400 places every time, thicker around Antwerpen and Gent. */
function examplePoints(): MapPoint[] {
  return Array.from({ length: 400 }, (_, index) => {
    const angle = index * 2.399963;
    const reach = Math.sqrt(index / 400);
    return {
      id: String(index),
      title: `Werkplek ${index}`,
      latitude: 51.03 + Math.sin(angle) * reach * 0.32,
      longitude: 4.2 + Math.cos(angle) * reach * 1.35,
    };
  });
}

export function MapShow(): React.JSX.Element {
  const points = useMemo(() => examplePoints(), []);
  const around = useMemo(() => ({ latitude: 51.05, longitude: 3.72, radiusKm: 25 }), []);
  const [selected, setSelected] = useState<string[]>([]);
  return (
    <Show title="Map">
      <LeafletMap label="Werkplekken op de kaart" points={points} onSelect={setSelected} />
      <p>onSelect: {selected.join(", ") || "-"}</p>
      <LeafletMap label="Werkplekken rond Gent" points={points} around={around} onSelect={setSelected} />
    </Show>
  );
}
