/** Atom and JSON feeds: of the archive, of a relationship, of an issue, of a search. */
import { Hono, type Context } from "hono";
import { z } from "zod";
import type { FeedEntry } from "../../app.ts";
import type { Filter } from "../../store/contract.ts";
import { withEtag } from "./answer.ts";
import { readAsked, type Parameters } from "./asked.ts";
import { readoutEntry, statementEntry } from "./feed-entries.ts";
import { pages } from "../../app/pages.ts";
import { isRefused, problemAnswer, refuse, refusedByError, type Refused } from "./problems.ts";
import type { ApiTools, Asked } from "./question.ts";
import { pairOf } from "./questions/pair.ts";
import { ALL_FILTERS } from "./questions/shared.ts";

/** So many entries, the newest. */
const MOST = 50;
/** So many hits of a search are looked at for the newest. */
const MOST_HITS = 500;

interface Told {
  title: string;
  home: string;
  entries: FeedEntry[];
}

interface FeedRow extends Parameters {
  /** Below /feeds, without ending; the name in braces is the last part. */
  at: string;
  says: string;
  tell(asked: Asked<{ [name: string]: unknown }>, origin: string): Promise<Told | Refused>;
}

const TYPES: { readonly [ending: string]: string } = {
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json",
};

/** The feeds, by the last but one part of their address. */
export const FEEDS: readonly FeedRow[] = [
  {
    at: "/archive",
    says: "Readouts as they come into the archive",
    filters: ALL_FILTERS,
    tell: async ({ app, archive, filter, said }, origin) => ({
      title: said ? `Readouts ${said}` : "Readouts as they come in",
      home: pages.start(),
      entries: await newest(archive, app, filter, origin),
    }),
  },
  {
    at: "/relations/{pair}",
    says: "Readouts of talks between two parties",
    tell: async ({ app, archive, path }, origin) => {
      const pair = pairOf(path["pair"] ?? "", archive);
      if (isRefused(pair)) return pair;
      return {
        title: `${app.partyName(pair[0])} \u2013 ${app.partyName(pair[1])}`,
        home: pages.relation(...pair),
        entries: await newest(archive, app, { party: pair }, origin),
      };
    },
  },
  {
    at: "/issues/{issue}",
    says: "What was said on an issue",
    filters: ["party", "speaker", "publisher"],
    tell: async ({ app, archive, path, filter }, origin) => {
      const [issue] = archive.filterWords.issue(path["issue"] ?? "") ?? [];
      if (!issue) return refuse("not-found", `"${path["issue"]}" is no issue of the list.`);
      return {
        title: (await app.comparing()).issueLabel(issue),
        home: pages.issue(issue),
        entries: await statements(archive, app, { ...filter, topic: [issue] }, origin),
      };
    },
  },
  {
    at: "/search",
    says: "Statements that have the words, the last to come in first",
    filters: ALL_FILTERS,
    query: z.object({ q: z.string().max(2000) }),
    tell: async ({ app, archive, filter, query }, origin) => {
      const q = String(query["q"]);
      const found = await archive.search(q, filter, { in: "statements", limit: MOST_HITS, offset: 0 });
      if ("problem" in found) {
        const { message, start, end } = found.problem;
        return refuse("wrong-query", message, { parameter: "q", start, end });
      }
      const entries = found.hits.flatMap(({ statement: s, document: d }) =>
        s ? [statementEntry(s, d, app, origin)] : [],
      );
      return {
        title: `Search for ${q}`,
        home: pages.search(new URLSearchParams({ q })),
        entries: entries.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0)).slice(0, MOST),
      };
    },
  },
];

/** The readouts that came in last. */
async function newest(
  { store }: ApiTools["archive"],
  app: ApiTools["app"],
  filter: Filter,
  origin: string,
): Promise<FeedEntry[]> {
  const rows = await Array.fromAsync(store.records(filter, { by: "added", descending: true, limit: MOST }));
  return rows.map((r) => readoutEntry(r, app, origin));
}

/** The statements that came in last. */
async function statements(
  { store }: ApiTools["archive"],
  app: ApiTools["app"],
  filter: Filter,
  origin: string,
): Promise<FeedEntry[]> {
  const out: FeedEntry[] = [];
  for await (const s of store.statements(filter, { by: "added", descending: true, limit: MOST })) {
    const d = await store.document(s.document);
    if (d) out.push(statementEntry(s, d, app, origin));
  }
  return out;
}

/** The feeds, to be mounted at the root of a server. */
export function feedRoutes(tools: ApiTools): Hono {
  const routes = new Hono();
  routes.get("/feeds/*", async (c) => {
    try {
      return await feed(c, tools);
    } catch (error) {
      const refused = refusedByError(error);
      if (refused.refused === "own-fault") tools.fault?.(error);
      return problemAnswer(c, refused);
    }
  });
  return routes;
}

async function feed(c: Context, tools: ApiTools): Promise<Response> {
  const url = new URL(c.req.url);
  const [, name = "", ending = ""] = /^\/feeds(\/.*)\.(atom|json)$/.exec(url.pathname) ?? [];
  const row = FEEDS.find(({ at }) => (at.includes("{") ? name.startsWith(at.replace(/\{.*/, "")) : at === name));
  if (!row)
    return problemAnswer(
      c,
      refuse(
        "not-found",
        `There is no feed here. Feeds are ${FEEDS.map((f) => `/feeds${f.at}.atom`).join(", ")}, or .json.`,
      ),
    );
  const [, part = ""] = /\{(\w+)\}/.exec(row.at) ?? [];
  const value = part ? decoded(name.slice(row.at.indexOf("{"))) : "";
  const read = readAsked(row, part ? { [part]: value } : {}, url, tools);
  if (isRefused(read)) return problemAnswer(c, read);
  const told = await row.tell(read.asked, url.origin);
  if (isRefused(told)) return problemAnswer(c, told);
  const { atom, jsonFeed } = await tools.app.publishing();
  const whole = { ...told, home: `${url.origin}${told.home}`, self: url.href };
  return withEtag(c, ending === "atom" ? atom(whole) : jsonFeed(whole), { "content-type": TYPES[ending] ?? "" });
}

/** A part of a path as it was meant; as it stands where it is encoded wrongly. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
