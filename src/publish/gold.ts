/** A record as a gold file: what a person settled, with quotes in place of offsets, and nothing that only a program knows. */
import type { Record } from "../model/record.ts";
import type { Span } from "../model/span.ts";

export interface Quote {
  quote: string;
  /** From 1, where the words occur more than once. */
  nth?: number;
}

/** The gold of a record; statements that nobody looked at are left out when `reviewed` is set. */
export function goldOf(record: Record, reviewed = false): unknown {
  const { document: d, engagement: e } = record;
  const quote = (s: Span): Quote => quoteOf(d.text, s);
  return {
    document: { title: d.title, publisher: d.publisher, published: d.published, language: d.language },
    engagement: e && {
      kind: e.kind,
      format: e.format,
      level: e.level,
      title: e.title,
      place: e.place,
      margins: e.margins,
      time: e.time,
      parties: e.parties,
      participants: e.participants.map(({ name, family, office, party }) => ({ name, family, office, party })),
    },
    statements: record.statements
      .filter((s) => !reviewed || s.decided?.length)
      .map((s) => ({
        speakers: s.speakers,
        speakerNames: s.speakerNames,
        joint: s.joint,
        act: s.act,
        cue: quote(s.cue),
        content: quote(s.content),
        addressees: s.addressees,
        undertaking: s.undertaking,
        topics: s.topics,
        ...(s.decided && { decided: s.decided.map(({ kind, by, at, note }) => ({ kind, by, at, note })) }),
      })),
  };
}

/** The words of a stretch, with their number where they occur more than once. */
export function quoteOf(text: string, span: Span): Quote {
  const quote = text.slice(span.start, span.end);
  if (quote === "") return { quote };
  let nth = 1;
  for (let at = text.indexOf(quote); at >= 0 && at < span.start; at = text.indexOf(quote, at + 1)) nth++;
  return nth > 1 || text.indexOf(quote, span.start + 1) >= 0 ? { quote, nth } : { quote };
}
