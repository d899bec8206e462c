import L from "leaflet";
import { furthestZoom, marksIn } from "./map-clusters.ts";
import type { clusterPoints, MapMark } from "./map-clusters.ts";

interface MarkOptions {
  classes: { point: string; cluster: string };
  labelOfCluster: (count: number) => string;
  onSelect: (ids: string[]) => void;
}

/** The drop of the wordmark as the pin of a point. */
const pin =
  '<svg viewBox="0 0 28 32" aria-hidden="true"><path d="M4 1h20a3 3 0 0 1 3 3v14.5a2.4 2.4 0 0 1-.9 1.9L14 31 1.9 20.4A2.4 2.4 0 0 1 1 18.5V4a3 3 0 0 1 3-3Z"/><circle cx="14" cy="11" r="4"/></svg>';

/** Diameter in pixels: grows with the number, never below what a finger can hit. */
function sizeOf(count: number): number {
  return Math.round(Math.min(64, 40 + 6 * Math.log10(count)));
}

interface Presses {
  onPressed: () => void;
  onPressedByKey: () => void;
}

function markerOf(mark: MapMark, { classes, labelOfCluster }: MarkOptions, presses: Presses): L.Marker {
  const { onPressed, onPressedByKey } = presses;
  const isCluster = mark.count > 1;
  const size = isCluster ? sizeOf(mark.count) : 44;
  const icon = L.divIcon({
    className: isCluster ? classes.cluster : classes.point,
    html: isCluster ? String(mark.count) : pin,
    iconSize: [size, size],
    iconAnchor: [size / 2, isCluster ? size / 2 : size - 4],
  });
  const label = isCluster ? labelOfCluster(mark.count) : mark.title;
  const marker = L.marker([mark.latitude, mark.longitude], { icon, title: isCluster ? undefined : label });
  // Leaflet makes it a button that Tab reaches; its name, and Enter and Space, are ours to give.
  marker.on("add", () => {
    const element = marker.getElement();
    element?.setAttribute("aria-label", label);
    element?.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      onPressedByKey();
    });
  });
  return marker.on("click", onPressed);
}

/** Keeps the marks in view drawn while the map moves. Gives the function that takes them away. */
export function drawMarks(map: L.Map, clusters: ReturnType<typeof clusterPoints>, options: MarkOptions): () => void {
  const layer = L.layerGroup().addTo(map);
  const press = (mark: MapMark): void => {
    if (mark.opensAtZoom === null) options.onSelect(mark.ids());
    else map.setView([mark.latitude, mark.longitude], Math.min(mark.opensAtZoom, furthestZoom));
  };
  const draw = (): void => {
    const bounds = map.getBounds().pad(0.1);
    const box = {
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
    };
    layer.clearLayers();
    for (const mark of marksIn(clusters, box, map.getZoom())) {
      markerOf(mark, options, {
        onPressed: () => press(mark),
        onPressedByKey: () => {
          // The marks are drawn anew after a zoom; without this focus would fall back to the top of the page.
          if (mark.opensAtZoom !== null) map.getContainer().focus({ preventScroll: true });
          press(mark);
        },
      }).addTo(layer);
    }
  };
  map.on("moveend", draw);
  draw();
  return () => {
    map.off("moveend", draw);
    layer.remove();
  };
}
