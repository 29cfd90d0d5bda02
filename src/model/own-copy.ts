/** Makes of a piece of a text a string of its own, for what is remembered longer than the text. */

/** The same letters, which keep no longer text alive and which the engine compares by their address. */
export function ownCopy(piece: string): string {
  const keys = Object.create(null) as { [key: string]: true };
  keys[piece] = true;
  return Object.keys(keys)[0] ?? piece;
}
