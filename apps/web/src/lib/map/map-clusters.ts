import Supercluster from "supercluster";

export interface MapPoint {
  id: string;
  latitude: number;
  longitude: number;
  title: string;
}

/** What stands at one place of the map at one zoom: a point, or several that are too close to tell apart. */
export interface MapMark {
  latitude: number;
  longitude: number;
  /** Ids of all points under it; of a large cluster only while one asks for them. */
  count: number;
  title: string;
  ids: () => string[];
  /** Where the cluster falls apart; null when it never does, as its points are in the same place. */
  opensAtZoom: number | null;
}

export interface MapBox {
  west: number;
  south: number;
  east: number;
  north: number;
}

export const furthestZoom = 15;

type Clusters = Supercluster<{ id: string; title: string }>;

export function clusterPoints(points: readonly MapPoint[]): Clusters {
  // 58 pixels keep the circles apart; 256 because Leaflet counts in tiles of that size.
  const clusters: Clusters = new Supercluster({ radius: 58, extent: 256, maxZoom: furthestZoom, minPoints: 2 });
  return clusters.load(
    points.map(({ id, title, latitude, longitude }) => ({
      type: "Feature",
      properties: { id, title },
      geometry: { type: "Point", coordinates: [longitude, latitude] },
    })),
  );
}

export function marksIn(clusters: Clusters, box: MapBox, zoom: number): MapMark[] {
  return clusters.getClusters([box.west, box.south, box.east, box.north], Math.floor(zoom)).map((feature) => {
    const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
    const { properties } = feature;
    if (!("cluster_id" in properties)) {
      return { latitude, longitude, count: 1, title: properties.title, ids: () => [properties.id], opensAtZoom: null };
    }
    const clusterId = properties.cluster_id;
    const opensAt = clusters.getClusterExpansionZoom(clusterId);
    return {
      latitude,
      longitude,
      count: properties.point_count,
      title: "",
      ids: () => clusters.getLeaves(clusterId, Number.POSITIVE_INFINITY).map((leaf) => leaf.properties.id),
      opensAtZoom: opensAt > furthestZoom ? null : opensAt,
    };
  });
}
