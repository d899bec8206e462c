import { lazy, Suspense } from "react";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { MapCanvasProps } from "./map-canvas.tsx";

export type { MapPoint } from "./map-clusters.ts";

const MapCanvas = lazy(async () => ({ default: (await import("./map-canvas.tsx")).MapCanvas }));

/**
 * A map of points on the bundled outlines of Flanders: works without a connection to anybody's tiles. Leaflet is only
 * fetched when a map shows. Always put the same points in a list beside it: a map alone is no use to many.
 */
export function LeafletMap(props: MapCanvasProps): React.JSX.Element {
  return (
    <Suspense fallback={<Skeleton look="card" count={3} />}>
      <MapCanvas {...props} />
    </Suspense>
  );
}
