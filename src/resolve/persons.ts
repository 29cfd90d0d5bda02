/** Brings the spellings of the archive's participants together into persons, with their offices over time. */
import type { Naming } from "../model/decision.ts";
import { agreement, foldName, key } from "./names.ts";
import type { Spellings } from "./names.ts";

/** One spelling as the archive has it, with the office it was given and when. */
export interface Mention {
  name: string;
  family: string | null;
  party: string | null;
  office: string | null;
  first: string | null;
  last: string | null;
  records: number;
}

export interface Person {
  /** Party and folded name: "jpn-emi-kuzuhara". */
  id: string;
  /** The spelling used most. */
  name: string;
  family: string | null;
  party: string | null;
  spellings: { name: string; records: number; why: string | null }[];
  offices: { office: string; first: string | null; last: string | null; records: number }[];
  first: string | null;
  last: string | null;
  records: number;
}

interface Spelling {
  name: string;
  words: string[];
  family: string | null;
  mentions: Mention[];
  records: number;
}

/** The persons behind the mentions, by party and name. Independent of the order of the mentions. */
export function personsOf(mentions: readonly Mention[], decisions: readonly Naming[], spellings: Spellings): Person[] {
  const parties = new Map<string | null, Mention[]>();
  for (const m of mentions) {
    const of = parties.get(m.party);
    if (of) of.push(m);
    else parties.set(m.party, [m]);
  }
  return [...parties]
    .flatMap(([party, of]) =>
      personsOfParty(
        party,
        of,
        decisions.filter((d) => d.party === party),
        spellings,
      ),
    )
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function personsOfParty(
  party: string | null,
  mentions: readonly Mention[],
  decisions: readonly Naming[],
  spellings: Spellings,
): Person[] {
  const byName = new Map<string, Spelling>();
  for (const m of mentions) {
    const s = byName.get(m.name) ?? {
      name: m.name,
      words: foldName(m.name, party, spellings),
      family: m.family,
      mentions: [],
      records: 0,
    };
    s.mentions.push(m);
    s.records += m.records;
    byName.set(m.name, s);
  }
  // Fullest names first, then the most frequent: what a shorter form can mean depends on the longer ones.
  const all = [...byName.values()].sort(
    (a, b) =>
      b.words.length - a.words.length ||
      b.words.join("").length - a.words.join("").length ||
      b.records - a.records ||
      (a.name < b.name ? -1 : 1),
  );
  const said = decidedPairs(decisions);
  const groups: { of: Spelling[]; why: Map<string, string> }[] = [];
  const byWord = new Map<string, Set<number>>();
  for (const s of all) {
    const near = new Set(
      [...s.words, s.words.join("")].flatMap((w) => [...(byWord.get(w) ?? []), ...(byWord.get(`${w[0]}.`) ?? [])]),
    );
    const fits: { group: number; why: string; exact: boolean }[] = [];
    for (const [group, g] of groups.entries()) {
      const decided = g.of.map((o) => said.get(pair(o.name, s.name))).find((d) => d !== undefined);
      if (decided?.kind === "other-person") continue;
      if (decided) fits.push({ group, why: `the same as ${g.of[0]!.name}, said by ${decided.by}`, exact: true });
      else if (near.has(group)) {
        const how = g.of.map((o) => agreement(o.words, s.words)).find((h) => h !== null);
        if (how) fits.push({ group, why: reason(how, g.of[0]!.name), exact: how === "order" });
      }
    }
    const exact = fits.filter((f) => f.exact);
    // A short form that could be two people's is nobody's until a person says whose.
    const fit = exact.length > 0 ? exact[0] : fits.length === 1 ? fits[0] : undefined;
    const at = fit?.group ?? groups.push({ of: [], why: new Map() }) - 1;
    groups[at]!.of.push(s);
    if (fit) groups[at]!.why.set(s.name, fit.why);
    for (const w of [...s.words, s.words.join(""), ...rotations(s.words)]) {
      byWord.set(w, (byWord.get(w) ?? new Set()).add(at));
      if (w.length > 0) byWord.set(`${w[0]}.`, (byWord.get(`${w[0]}.`) ?? new Set()).add(at));
    }
  }
  return groups.map((g) => person(party, g.of, g.why));
}

const rotations = (words: readonly string[]): string[] =>
  words.map((_, i) => [...words.slice(i), ...words.slice(0, i)].join(""));

const reason = (how: "order" | "initials" | "part", name: string): string =>
  how === "order"
    ? `the same name as ${name}, in another order or spelling`
    : how === "initials"
      ? `the same name as ${name}, up to names left out or abbreviated`
      : `the only one of this name among the party's people: ${name}`;

function person(party: string | null, of: readonly Spelling[], why: ReadonlyMap<string, string>): Person {
  const fullest = of[0]!;
  const common = [...of].sort((a, b) => b.records - a.records || (a.name < b.name ? -1 : 1));
  const full = common.find((s) => s.words.length >= Math.min(2, fullest.words.length)) ?? common[0]!;
  const mentions = of.flatMap((s) => s.mentions);
  const offices = new Map<string, Person["offices"][number]>();
  for (const m of mentions) {
    if (m.office === null) continue;
    const o = offices.get(m.office);
    if (!o) offices.set(m.office, { office: m.office, first: m.first, last: m.last, records: m.records });
    else
      Object.assign(o, {
        first: earliest(o.first, m.first),
        last: latest(o.last, m.last),
        records: o.records + m.records,
      });
  }
  return {
    id: [party?.toLowerCase() ?? "unknown", ...key(fullest.words).split(" ")].join("-"),
    name: full.name,
    family: full.family ?? of.find((s) => s.family !== null)?.family ?? null,
    party,
    spellings: common.map((s) => ({ name: s.name, records: s.records, why: why.get(s.name) ?? null })),
    offices: [...offices.values()].sort((a, b) => ((a.first ?? "") < (b.first ?? "") ? -1 : 1)),
    first: mentions.map((m) => m.first).reduce(earliest, null),
    last: mentions.map((m) => m.last).reduce(latest, null),
    records: mentions.reduce((n, m) => n + m.records, 0),
  };
}

const earliest = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a <= b ? a : b);
const latest = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a >= b ? a : b);

const pair = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

function decidedPairs(decisions: readonly Naming[]): Map<string, Naming> {
  const out = new Map<string, Naming>();
  for (const d of [...decisions].sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : 0)))
    for (const [i, a] of d.names.entries()) for (const b of d.names.slice(i + 1)) out.set(pair(a, b), d);
  return out;
}
