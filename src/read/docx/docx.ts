/** Reads a Word document into pieces, by way of markup. */
import { confined } from "../confine.ts";
import { NO_META, type Contents, type Refusal } from "../contents.ts";
import { readMarkup } from "../html/html.ts";
import { tidy } from "../white-space.ts";

/** A Word document as markup, with what its properties claim. */
export interface Converted {
  html: string;
  title: string | null;
  language: string | null;
}

/** Pieces of a Word document, or why it cannot be read. */
export async function readDocx(bytes: Uint8Array): Promise<Contents | Refusal> {
  const converted = await confined<Converted>({ parser: "docx", bytes });
  if ("code" in converted) return converted;
  const { pieces, tooMuch } = readMarkup(converted.html, null, true);
  if (tooMuch)
    return {
      code: "too-much-markup",
      what: "is far longer than a readout",
      cure: "Cut the readout out of it and give that",
    };
  return {
    pieces,
    meta: { ...NO_META, title: tidy(converted.title ?? "") || null, language: converted.language },
    problems: [],
  };
}
