/** Looks things up in lists that stand in the order of the text. */

/**
 * Index of the first item that has reached a place, where every item after it has, too; the length of the list where
 * none has. Logarithmic time.
 */
export function firstIn<T>(items: readonly T[], reached: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
