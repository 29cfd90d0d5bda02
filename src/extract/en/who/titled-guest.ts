/** Takes from the title whose the guest is whom the opening names without a country: "Crown Prince receives US official". */
import type { Knowledge } from "../../../model/knowledge.ts";
import type { Taken } from "./room-types.ts";

const RECEIVES = /\b(?:receives?|received|meets?|met|hosts?|hosted|welcomes?|welcomed)\s(?:with\s)?(?:the\s)?$/iu;
const OFFICIAL =
  /^['’]?s?\s(?:[\p{L}-]+\s){0,3}(?:officials?|delegation|envoy|advis[eo]r|diplomat|lawmaker|general)\b/iu;

/** Sets the side of the one who is received in the opening, where no word there tells it. */
export function titledGuest(raw: readonly Taken[], title: string, own: string | null, k: Knowledge): void {
  if (own === null) return;
  const [guest, ...more] = k
    .namesIn(title)
    .filter((h) => RECEIVES.test(title.slice(0, h.start)) && OFFICIAL.test(title.slice(h.end)));
  const lead = raw.filter((r) => r.zone === "lead");
  const [host, met] = lead;
  if (!guest || more.length || guest.code === own || !host || !met || !RECEIVES.test(met.gap)) return;
  if (met.mention.name !== null && met.mention.party === null && met.mention.counterpartOf === null)
    met.side ??= guest.code;
}
