/** A feed as Atom (RFC 4287). Titles and words are text: no reader makes markup of them. */
import { generateAtomFeed } from "feedsmith";
import { inert, updatedOf, webAddress, type Feed } from "./feed.ts";

export const atom = (feed: Feed): string =>
  generateAtomFeed({
    id: feed.self,
    title: { value: inert(feed.title), type: "text" },
    updated: new Date(updatedOf(feed)),
    generator: { text: "Parley" },
    links: [
      { href: feed.self, rel: "self", type: "application/atom+xml" },
      { href: feed.home, rel: "alternate", type: "text/html" },
    ],
    entries: feed.entries.map((e) => {
      const source = webAddress(e.source);
      return {
        id: e.id,
        title: { value: inert(e.title), type: "text" },
        updated: new Date(e.updated),
        authors: [{ name: inert(e.accordingTo) }],
        links: [
          { href: e.url, rel: "alternate", type: "text/html" },
          ...(source ? [{ href: source, rel: "via" }] : []),
        ],
        categories: e.tags.map((term) => ({ term: inert(term) })),
        content: { value: inert(e.text), type: "text" },
      };
    }),
  });
