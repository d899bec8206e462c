import L from "leaflet";
import "leaflet/dist/leaflet.css";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useText } from "../text/use-text.ts";
import { clusterPoints, furthestZoom } from "./map-clusters.ts";
import type { MapPoint } from "./map-clusters.ts";
import { drawMarks } from "./map-marks.ts";
import { drawOutlines } from "./map-outlines.ts";
import styles from "./map.module.css";

export interface MapCanvasProps {
  /** Name of the map for screen readers. */
  label: string;
  points: readonly MapPoint[];
  /** The place one searched around, and how far. */
  around?: { latitude: number; longitude: number; radiusKm: number } | null;
  /** The points under a mark that was pressed: show them in the list. */
  onSelect: (ids: string[]) => void;
}

const flanders = L.latLngBounds([50.66, 2.5], [51.53, 5.95]);
const aroundFlanders = flanders.pad(0.35);

/** Use LeafletMap, which fetches this when it is needed. */
export function MapCanvas({ label, points, around, onSelect }: MapCanvasProps): React.JSX.Element {
  const t = useText("ui");
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<L.Map | null>(null);
  const clusters = useMemo(() => clusterPoints(points), [points]);
  const [isBare, setIsBare] = useState(false);
  const select = useEffectEvent(onSelect);

  useEffect(() => {
    if (!box.current) return undefined;
    const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const made = L.map(box.current, {
      zoomControl: false,
      attributionControl: false,
      minZoom: 7,
      zoomSnap: 0.25,
      maxZoom: furthestZoom,
      maxBounds: aroundFlanders,
      zoomAnimation: !isStill,
      fadeAnimation: !isStill,
      markerZoomAnimation: !isStill,
      // The page scrolls, the map zooms with its buttons, with + and -, or with two fingers.
      scrollWheelZoom: false,
    });
    let isGone = false;
    made.fitBounds(flanders);
    // The circle lies on the outlines, which arrive later, and under the marks.
    made.createPane("area").style.zIndex = "450";
    const classes = {
      municipality: styles["municipality"] ?? "",
      province: styles["province"] ?? "",
      name: styles["name"] ?? "",
    };
    drawOutlines(made, classes, () => isGone).catch(() => setIsBare(true));
    setMap(made);
    return () => {
      isGone = true;
      made.remove();
    };
  }, []);

  useEffect(() => {
    if (!map) return undefined;
    const zoom = L.control.zoom({ zoomInTitle: t("zoomIn"), zoomOutTitle: t("zoomOut") }).addTo(map);
    return () => void zoom.remove();
  }, [map, t]);

  useEffect(() => {
    if (!map) return undefined;
    const area =
      around &&
      L.circle([around.latitude, around.longitude], {
        radius: around.radiusKm * 1000,
        className: styles["area"],
        pane: "area",
        interactive: false,
      }).addTo(map);
    map.fitBounds(area ? area.getBounds() : flanders);
    return () => void area?.remove();
  }, [map, around]);

  useEffect(() => {
    if (!map) return undefined;
    return drawMarks(map, clusters, {
      classes: { point: styles["point"] ?? "", cluster: styles["cluster"] ?? "" },
      labelOfCluster: (count) => t("mapCluster", { count }),
      onSelect: (ids) => select(ids),
    });
  }, [map, clusters, t]);

  return (
    <div className={styles["frame"]}>
      <div ref={box} className={styles["map"]} role="region" aria-label={label} />
      <p className={styles["help"]}>
        {isBare && t("mapIsBare")} {t("mapHelp")}
      </p>
    </div>
  );
}
