/** Writes the numbers that Word prints before its paragraphs into the document's text, in Word's own format: "(1)", "2.". */
import { numeral } from "../html/lists.ts";

interface Level {
  format: string;
  /** "%1.", "(%2)", or the bullet's own sign. */
  text: string;
  start: number;
}

interface List {
  /** Lists of one definition count on together. */
  definition: string;
  levels: Map<number, Level>;
  restarts: Map<number, number>;
}

const ATTRIBUTE = (name: string): RegExp => new RegExp(`\\bw:${name}="([^"]{0,200})"`);
const VAL = ATTRIBUTE("val");
const TOKEN = /<w:(p|pPr|numPr|ilvl|numId|pStyle)(?=[\s/>])([^>]{0,2000})>|<\/w:(p|pPr|numPr)>/g;

/** The main part with printed numbers; unchanged when it has none. */
export function printNumbers(document: string, numbering: string | null, styles: string | null): string {
  if (!numbering) return document;
  const lists = listsOf(numbering);
  const byStyle = stylesOf(styles ?? "");
  const count = counters();
  const out: string[] = [];
  let copied = 0;
  const open: {
    style: string;
    level: number | null;
    list: string | null;
    from: number;
    to: number;
    direct: boolean;
  }[] = [];
  for (const token of document.matchAll(TOKEN)) {
    const [tag, name, rest = "", ended] = token;
    const p = open.at(-1);
    const value = VAL.exec(rest)?.[1] ?? "";
    if (name === "p" && !rest.endsWith("/"))
      open.push({ style: "", level: null, list: null, from: -1, to: -1, direct: false });
    else if (ended === "p") open.pop();
    else if (!p) continue;
    else if (name === "pStyle") p.style = value;
    else if (name === "numPr") {
      p.direct = true;
      p.from = token.index;
      if (rest.endsWith("/")) p.to = token.index + tag.length;
    } else if (ended === "numPr") p.to = token.index + tag.length;
    else if (name === "ilvl") p.level = Number(value) || 0;
    else if (name === "numId") p.list = value;
    else if (ended === "pPr" || (name === "pPr" && rest.endsWith("/"))) {
      const styled = byStyle.get(p.style);
      const list = lists.get(p.list ?? styled?.list ?? "");
      if (!list || p.list === "0") continue;
      const label = count(list, p.level ?? styled?.level ?? 0);
      const end = token.index + tag.length;
      if (p.from >= 0 && p.to > p.from) {
        out.push(document.slice(copied, p.from));
        copied = p.to;
      }
      // A list of no number keeps mammoth from drawing one for the style.
      out.push(
        document.slice(copied, end),
        label ? `<w:r><w:t xml:space="preserve">${escaped(label)} </w:t></w:r>` : "",
      );
      copied = end;
    }
  }
  out.push(document.slice(copied));
  return out.join("");
}

function listsOf(xml: string): Map<string, List> {
  const definitions = new Map<string, Map<number, Level>>();
  for (const [, id = "", body = ""] of elements(xml, "abstractNum", "abstractNumId")) {
    const levels = new Map<number, Level>();
    for (const [, n = "", level = ""] of elements(body, "lvl", "ilvl"))
      levels.set(Number(n), {
        format: valueOf(level, "numFmt") ?? "decimal",
        text: valueOf(level, "lvlText") ?? "",
        start: Number(valueOf(level, "start") ?? 1),
      });
    definitions.set(id, levels);
  }
  const lists = new Map<string, List>();
  for (const [, id = "", body = ""] of elements(xml, "num", "numId")) {
    const definition = valueOf(body, "abstractNumId") ?? "";
    const restarts = new Map<number, number>();
    for (const [, n = "", override = ""] of elements(body, "lvlOverride", "ilvl")) {
      const start = valueOf(override, "startOverride");
      if (start !== null) restarts.set(Number(n), Number(start));
    }
    lists.set(id, {
      definition: restarts.size ? `${definition}/${id}` : definition,
      levels: definitions.get(definition) ?? new Map(),
      restarts,
    });
  }
  return lists;
}

/** Numbering that paragraph styles bring along. */
function stylesOf(xml: string): Map<string, { list: string; level: number }> {
  const styles = new Map<string, { list: string; level: number }>();
  for (const [, id = "", body = ""] of elements(xml, "style", "styleId")) {
    const list = valueOf(body, "numId");
    if (list) styles.set(id, { list, level: Number(valueOf(body, "ilvl") ?? 0) });
  }
  return styles;
}

/** Elements of one name with one attribute and their content; none of these nests in itself. */
function* elements(xml: string, name: string, attribute: string): Generator<[string, string, string]> {
  const start = new RegExp(`<w:${name}(?=\\s)([^>]{0,2000})>`, "g");
  for (let match = start.exec(xml); match; match = start.exec(xml)) {
    if (match[1]!.endsWith("/")) continue;
    const end = xml.indexOf(`</w:${name}>`, start.lastIndex);
    if (end < 0) return;
    yield [match[0], ATTRIBUTE(attribute).exec(match[1]!)?.[1] ?? "", xml.slice(start.lastIndex, end)];
    start.lastIndex = end;
  }
}

const valueOf = (xml: string, name: string): string | null =>
  VAL.exec(new RegExp(`<w:${name}\\s[^>]{0,300}>`).exec(xml)?.[0] ?? "")?.[1] ?? null;

/** Counts the paragraphs of every list and gives the printed label of each. */
function counters(): (list: List, level: number) => string {
  const counts = new Map<string, number[]>();
  return (list, level) => {
    const at = Math.min(Math.max(0, level), 8);
    const own = list.levels.get(at);
    if (!own || own.format === "none") return "";
    const now = counts.get(list.definition) ?? [];
    counts.set(list.definition, now);
    const first = (n: number): number => list.restarts.get(n) ?? list.levels.get(n)?.start ?? 1;
    now[at] = now[at] === undefined ? first(at) : now[at] + 1;
    now.length = at + 1;
    if (own.format === "bullet") return bullet(own.text);
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const n = Number(digit) - 1;
      return numeral(now[n] ?? first(n), TYPES[list.levels.get(n)?.format ?? "decimal"] ?? "1");
    });
  };
}

const TYPES: { readonly [format: string]: string } = {
  lowerLetter: "a",
  upperLetter: "A",
  lowerRoman: "i",
  upperRoman: "I",
};

/** The sign of a bullet; those of symbol fonts have no letter of their own. */
const bullet = (sign: string): string => (sign && !/[\ue000-\uf8ff]/.test(sign) ? sign : "•");

const escaped = (label: string): string => label.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
