/** Tells what our own pages post from what a page elsewhere makes a browser post. */

/** Why a post is refused, or null. Programs say nothing of where they come from; browsers always do. */
export function foreign(headers: { get(name: string): string | null }): string | null {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return "it was sent by a page of another site";
  const origin = headers.get("origin");
  if (origin === null) return null;
  const host = headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host ? null : "it was sent by a page of another site";
}
