/** A feed as JSON Feed 1.1. Words are text: no reader makes markup of them. */
import { generateJsonFeed } from "feedsmith";
import { inert, webAddress, type Feed } from "./feed.ts";
import { jsonLine } from "./record-json.ts";

export const jsonFeed = (feed: Feed): string =>
  `${jsonLine(
    generateJsonFeed({
      title: inert(feed.title),
      home_page_url: feed.home,
      feed_url: feed.self,
      items: feed.entries.map((e) => {
        const source = webAddress(e.source);
        return {
          id: e.id,
          url: e.url,
          ...(source && { external_url: source }),
          title: inert(e.title),
          content_text: inert(e.text),
          date_published: new Date(e.updated),
          authors: [{ name: inert(e.accordingTo) }],
          ...(e.language && { language: e.language }),
          ...(e.tags.length && { tags: e.tags.map(inert) }),
        };
      }),
    }),
  )}\n`;
