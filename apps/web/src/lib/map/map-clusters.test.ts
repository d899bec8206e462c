import { expect, test } from "vitest";
import { clusterPoints, marksIn } from "./map-clusters.ts";
import type { MapPoint } from "./map-clusters.ts";

const flanders = { west: 2.5, south: 50.6, east: 6, north: 51.6 };
const point = (id: string, latitude: number, longitude: number): MapPoint => ({ id, title: id, latitude, longitude });
const gent = [point("g1", 51.05, 3.72), point("g2", 51.06, 3.73)];
const antwerp = point("a", 51.22, 4.4);

test("far away close points are one mark with their number; nothing is lost or doubled", () => {
  const marks = marksIn(clusterPoints([...gent, antwerp]), flanders, 8);
  expect(marks.map(({ count }) => count).sort()).toEqual([1, 2]);
  expect(marks.flatMap((mark) => mark.ids()).sort()).toEqual(["a", "g1", "g2"]);
});

test("at the zoom where it opens, a cluster is its points", () => {
  const clusters = clusterPoints([...gent, antwerp]);
  const opensAt = marksIn(clusters, flanders, 8).find(({ count }) => count === 2)?.opensAtZoom;
  expect(opensAt).toBeTypeOf("number");
  expect(marksIn(clusters, flanders, opensAt ?? 0).every(({ count }) => count === 1)).toBe(true);
});

test("points in the very same place never open; they still give their ids", () => {
  const same = [point("one", 51, 4), point("two", 51, 4)];
  const [mark] = marksIn(clusterPoints(same), flanders, 15);
  expect(mark?.opensAtZoom).toBeNull();
  expect(mark?.ids().sort()).toEqual(["one", "two"]);
});

test("what is outside the view is not drawn", () => {
  expect(marksIn(clusterPoints([antwerp]), { ...flanders, east: 4 }, 10)).toEqual([]);
});
