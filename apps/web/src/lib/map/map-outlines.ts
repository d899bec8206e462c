import L from "leaflet";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import municipalitiesUrl from "../../assets/geo/flanders_municipalities_2025.topo.json?url";
import provincesUrl from "../../assets/geo/belgium_provinces.topo.json?url";

interface Named {
  nl: string;
}

type Outlines<Name extends string> = Topology<Record<Name, GeometryCollection<Named>>>;

/** Municipalities whose name shows from afar; the others appear while one comes closer. Dutch names, as on the road. */
const largeTowns = new Set(
  "Antwerpen Gent Brugge Leuven Hasselt Brussel Mechelen Kortrijk Aalst Oostende Genk Turnhout Roeselare".split(" "),
);
const namesFromZoom = 11;

async function fetchOutlines<Name extends string>(url: string): Promise<Outlines<Name>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The outlines of the map did not come: ${response.status}`);
  return response.json();
}

function labelOf(name: string, className: string): L.Marker {
  const icon = L.divIcon({ className, html: "", iconSize: [0, 0] });
  const marker = L.marker([0, 0], { icon, interactive: false, keyboard: false });
  marker.on("add", () => {
    const element = marker.getElement();
    if (!element) return;
    element.textContent = name;
    element.setAttribute("aria-hidden", "true");
  });
  return marker;
}

interface OutlineClasses {
  municipality: string;
  province: string;
  name: string;
}

/** Draws provinces, municipalities and their names under the points. */
export async function drawOutlines(map: L.Map, classes: OutlineClasses, isGone: () => boolean): Promise<void> {
  const [municipalities, provinces] = await Promise.all([
    fetchOutlines<"municipalities">(municipalitiesUrl),
    fetchOutlines<"provinces">(provincesUrl),
  ]);
  if (isGone()) return;
  const names = L.layerGroup();
  const nearNames = L.layerGroup();
  L.geoJSON(feature(provinces, provinces.objects.provinces), {
    interactive: false,
    style: { className: classes.province },
  }).addTo(map);
  L.geoJSON(feature(municipalities, municipalities.objects.municipalities), {
    interactive: false,
    style: { className: classes.municipality },
    onEachFeature: ({ properties }, layer) => {
      if (!(layer instanceof L.Polygon)) return;
      const isLarge = largeTowns.has(properties.nl);
      labelOf(properties.nl, classes.name)
        .setLatLng(layer.getBounds().getCenter())
        .addTo(isLarge ? names : nearNames);
    },
  }).addTo(map);
  names.addTo(map);
  const showNames = (): void => {
    if (map.getZoom() >= namesFromZoom) nearNames.addTo(map);
    else nearNames.remove();
  };
  map.on("zoomend", showNames);
  showNames();
}
