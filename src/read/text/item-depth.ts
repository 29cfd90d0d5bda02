/** Finds how deep items are nested, from their indent and from the family of their markers. */
import type { Marker } from "./marker.ts";

const DEEPEST = 8;

/** Gives the depth of each item in turn; the outermost has 1. */
export function itemDepths(): (item: { indent: number; marker: Marker | null }) => number {
  const open: { indent: number; style: string }[] = [];
  return ({ indent, marker }) => {
    const style = marker?.style ?? "";
    while (open.length && open.at(-1)!.indent > indent && open.at(-1)!.style !== style) open.pop();
    const known = open.findIndex((o) => o.style === style && o.indent >= indent - 1);
    if (known >= 0) open.length = known;
    if (open.length >= DEEPEST) open.length = DEEPEST - 1;
    open.push({ indent, style });
    return open.length;
  };
}
