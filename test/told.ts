/** Records for tests, written as lines: "JPN+KOR agree 0.80 ! agreed | to open a desk # fisheries". */
import { ACTS } from "../src/model/act.ts";
import type { Act } from "../src/model/act.ts";
import type { Engagement } from "../src/model/engagement.ts";
import type { Record } from "../src/model/record.ts";
import type { Statement } from "../src/model/statement.ts";

const LINE = /^(\S+) (\S+)(?: (\d\.\d\d))?( !)? ([^|]*) \|([^#]*)(?:#(.*))?$/;

/** A readout of `publisher` about talks of `parties` on a day, one statement a line; lines with ">" are unread sentences. */
export function told(
  publisher: string,
  parties: readonly string[],
  lines: readonly string[],
  about: Partial<Engagement> = {},
  day = "2032-06-15",
): Record {
  let text = `Readout of ${publisher}\n\n`;
  const statements: Statement[] = [];
  const unread: Record["unread"] = [];
  for (const line of lines) {
    const start = text.length;
    if (line.startsWith(">")) {
      text += `${line.slice(1).trim()}\n\n`;
      unread.push({ start, end: text.length - 2, reason: "no rule fits" });
      continue;
    }
    const [, who = "", act = "", strength, undertaking, cue = "", content = "", topics = ""] = LINE.exec(line) ?? [];
    if (!(ACTS as readonly string[]).includes(act)) throw new Error(`no act in: ${line}`);
    const speakers = who.split("+");
    text += `The ministers ${cue} ${content.trim()}.\n\n`;
    const cueStart = start + "The ministers ".length;
    const contentStart = cueStart + cue.length + 1;
    const span = { start: contentStart, end: contentStart + content.trim().length };
    const cueSpan = { start: cueStart, end: cueStart + cue.length };
    statements.push({
      id: `s${statements.length + 1}`,
      speakers,
      speakerNames: [],
      joint: speakers.length === parties.length,
      act: act as Act,
      cue: cueSpan,
      content: content.trim() ? span : cueSpan,
      addressees: [],
      undertaking: undertaking !== undefined,
      topics: topics
        .split(",")
        .map((t) => t.trim())
        .filter(Boolean),
      strength: strength === undefined ? null : Number(strength),
      plover: "CONSULT",
      doubt: null,
      made: {
        rule: "test",
        frame: "np",
        subject: null,
        speaker: "test",
        strength: null,
        sentence: { start, end: text.length - 2 },
      },
    });
  }
  const engagement: Engagement = {
    kind: "meeting",
    format: [],
    level: "foreign-minister",
    title: null,
    place: null,
    margins: null,
    time: {
      start: { edtf: day, approximate: false, utcOffset: null, basis: null, instant: null },
      alsoStated: [],
      durationMinutes: null,
    },
    parties: [...parties],
    initiator: null,
    atmosphere: [],
    participants: [],
    ...about,
  };
  return {
    document: {
      id: `${publisher.toLowerCase()}-${day}`,
      source: `${publisher}.txt`,
      title: null,
      publisher: { name: `Ministry of ${publisher}`, country: publisher },
      published: day,
      language: "en",
      sha256: "0".repeat(64),
      text,
      basis: { publisher: null, published: null, title: null },
      url: null,
      retrieved: null,
    },
    engagement,
    statements,
    unread,
    references: { instruments: [], anniversaries: [], events: [] },
    warnings: [],
    candidates: [],
  };
}

/** The words of a statement's content. */
export function contentOf({ document, statements }: Record, id: string): string {
  const s = statements.find((x) => x.id === id);
  return s ? document.text.slice(s.content.start, s.content.end) : "";
}
