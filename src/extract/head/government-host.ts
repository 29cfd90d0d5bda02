/** Tells from a host name alone which state's government it belongs to: "mfa.gov.pk", "diplomatie.gouv.fr". */
import type { Knowledge } from "../../model/knowledge.ts";
import { onceFor } from "../../model/once-for.ts";

/** Second-level names that governments keep for themselves. */
const GOVERNMENT = /(?:^|\.)(?:gov|gob|gouv|govt|go|gub|gc|gv|admin|mil|overheid|government)\.([a-z]{2})$/;
/** Heads of state and government who keep a name of their own: "president.ee", "arquivo.presidencia.pt". */
const CHIEF =
  /(?:^|\.)(?:president|presidency|presidencia|presidence|presidente|prezident|predsednik|presedinte|presidenti|quirinale|primeminister|statehouse|royalcourt|kongehuset|royal)\.([a-z]{2})$/;
const MINISTRY =
  /^(?:en\.|www\.|eng\.)?(?:mfa|mofa|mofaic|mae|maec|mre|mne|rree|sre|mzv|mvep|msz|bmeia|urm|mfaic|mirex|minex|minrel|foreign|foreignaffairs|cancilleria|diplomatie|kemlu|minaffet|dfa|dfat)\./;

/** Code of the state, and whether the host is its foreign ministry's; null for hosts of nobody's government. */
export function governmentHost(host: string, k: Knowledge): { country: string; foreignMinistry: boolean } | null {
  if (host === "europa.eu" || host.endsWith(".europa.eu")) return { country: "EUU", foreignMinistry: false };
  const region =
    GOVERNMENT.exec(host)?.[1] ??
    CHIEF.exec(host)?.[1] ??
    (MINISTRY.test(host) ? /\.([a-z]{2})$/.exec(host)?.[1] : undefined);
  if (!region) return null;
  const country = partyOfRegion(region, k);
  return country ? { country, foreignMinistry: MINISTRY.test(host) } : null;
}

/** "ke" is Kenya: the names of regions come with the runtime. */
function partyOfRegion(region: string, k: Knowledge): string | null {
  const alias: { [tld: string]: string } = { uk: "gb", eu: "eu" };
  const code = (alias[region] ?? region).toUpperCase();
  if (code === "EU") return "EUU";
  try {
    const name = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" }).of(code);
    return name ? k.party(name) : null;
  } catch {
    return null;
  }
}

/** Host of an address in small letters without "www.", or null when it is none. */
export function hostOf(address: string | null | undefined): string | null {
  if (!address) return null;
  try {
    const { hostname } = new URL(address);
    return hostname.toLowerCase().replace(/^www\./, "") || null;
  } catch {
    return null;
  }
}

/** Regions whose letters the whole world uses for its sites. */
const SOLD =
  /^(?:co|me|tv|io|ai|fm|ws|cc|to|la|ly|gg|sh|eu|am|ag|vc|sc|nu|tk|ml|ga|cf|gq|st|gl|is|bz|mn|im|in|us|asia)$/;

/** The country in whose region, or after whose name, a site is: "newtimes.co.rw", "cyprus-mail.com"; null where none shows. */
export function countryOfHost(host: string | null, k: Knowledge): string | null {
  if (!host) return null;
  const region = /\.([a-z]{2})$/.exec(host)?.[1];
  if (region && !SOLD.test(region)) return partyOfRegion(region, k);
  const labels = host.replace(/-/g, "").split(".").slice(0, -1).join(".");
  let found: string | null = null;
  let longest = 3;
  for (const [name, code] of countryWords(k))
    if (name.length > longest && labels.includes(name)) [found, longest] = [code, name.length];
  return found;
}

/** Names and demonyms of states as an address runs them together: "saudi", "srilanka". */
const countryWords = onceFor((k: Knowledge): readonly [string, string][] =>
  k.states
    .filter((s) => !s.body)
    .flatMap((s) =>
      [s.name, ...s.demonyms].map((w): [string, string] => [w.toLowerCase().replace(/[^a-z]/g, ""), s.code]),
    )
    .filter(([w]) => w.length > 4),
);
