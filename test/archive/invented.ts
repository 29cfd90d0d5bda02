/** Builds invented readouts for the archive's tests: text, spans and facts that fit together, without reading anything. */
import { createHash } from "node:crypto";
import type { Act } from "../../src/model/act.ts";
import type { Kind, Level } from "../../src/model/engagement.ts";
import type { Record } from "../../src/model/record.ts";
import type { Statement } from "../../src/model/statement.ts";
import type { Arrival } from "../../src/store/contract.ts";

export interface Said {
  by: string[];
  act?: Act;
  cue: string;
  content: string;
  topics?: string[];
  undertaking?: boolean;
  joint?: boolean;
  to?: string[];
  strength?: number;
  names?: string[];
}

export interface Invented {
  publisher: string;
  day: string | null;
  published?: string | null;
  parties?: string[];
  kind?: Kind;
  level?: Level | null;
  title?: string;
  instant?: string | null;
  offset?: string | null;
  place?: { name: string; country: string | null } | null;
  people?: [name: string, party: string, office?: string][];
  format?: string[];
  language?: string;
  said: Said[];
  address?: string | null;
  url?: string | null;
  /** Sentences before the first statement. */
  lead?: string;
  at?: string;
}

export interface Piece {
  bytes: Uint8Array;
  record: Record;
  arrival: Arrival;
}

/** A document of one record, its bytes and how they came in. */
export function invented(what: Invented): Piece {
  const title = what.title ?? `Talks of ${(what.parties ?? []).join(" and ")}`;
  let text = `${title}\n\n${what.lead ?? `On ${what.day ?? "a day"} the talks took place.`}`;
  const statements: Statement[] = what.said.map((s, i) => {
    text += i === 0 ? "\n\n" : " ";
    const start = text.length;
    text += `The side of ${s.by.join(" and ")} `;
    const cue = { start: text.length, end: text.length + s.cue.length };
    text += `${s.cue} `;
    const content = { start: text.length, end: text.length + s.content.length };
    text += `${s.content}.`;
    const joint = s.joint ?? (what.parties !== undefined && s.by.length === what.parties.length && s.by.length > 1);
    return {
      id: `s${i + 1}`,
      speakers: s.by,
      speakerNames: s.names ?? [],
      joint,
      act: s.act ?? "state",
      cue,
      content,
      addressees: s.to ?? [],
      undertaking: s.undertaking ?? false,
      topics: s.topics ?? [],
      strength: s.strength ?? null,
      plover: "CONSULT",
      doubt: null,
      made: {
        rule: s.cue.split(" ")[0]!,
        frame: "that",
        subject: null,
        speaker: "subject",
        strength: null,
        sentence: { start, end: text.length },
      },
    };
  });
  text += "\n";
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const source = what.address ?? `invented/${sha256.slice(0, 8)}.txt`;
  const participants = (what.people ?? []).map(([name, party, office]) => ({
    name,
    family: name.split(" ").at(-1)!,
    office: office ?? null,
    party,
    start: 0,
    end: 0,
  }));
  const record: Record = {
    document: {
      id: sha256.slice(0, 16),
      source,
      title,
      publisher: { name: `Ministry of ${what.publisher}`, country: what.publisher },
      published: what.published === undefined ? what.day : what.published,
      language: what.language ?? "en",
      sha256,
      text,
      basis: { publisher: "given", published: "given", title: "page" },
      url: what.url ?? null,
      retrieved: null,
    },
    engagement: what.parties
      ? {
          kind: what.kind ?? "meeting",
          format: what.format ?? [],
          level: what.level === undefined ? "foreign-minister" : what.level,
          title,
          place: what.place ?? null,
          margins: null,
          parties: what.parties,
          initiator: null,
          atmosphere: [],
          participants,
          time: {
            start: what.day
              ? {
                  edtf: what.day,
                  approximate: false,
                  utcOffset: what.offset ?? null,
                  basis: what.offset ? "stated" : null,
                  instant: what.instant ?? null,
                }
              : null,
            alsoStated: [],
            durationMinutes: null,
          },
        }
      : null,
    statements,
    references: { instruments: [], anniversaries: [], events: [] },
    unread: [],
    warnings: [],
    candidates: [],
  };
  return {
    bytes,
    record,
    arrival: {
      sha256,
      source,
      address: what.address === undefined ? `file:///${source}` : what.address,
      url: what.url ?? null,
      contentType: null,
      retrieved: null,
      given: {},
      at: what.at ?? "2040-01-01T00:00:00Z",
    },
  };
}
