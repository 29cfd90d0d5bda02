/** What the shell knows of the terminal that it prints to: how wide it is and whether it shows colours. */
import { styleText } from "node:util";

/** What a stretch of output is, not how it looks. */
export type Ink =
  | "title"
  | "label"
  | "faint"
  | "mark"
  | "warn"
  | "consult"
  | "agree"
  | "approve"
  | "ask"
  | "intend"
  | "object"
  | "say";

export interface Terminal {
  /** Cells a line may take. */
  width: number;
  paint(ink: Ink, text: string): string;
}

type Style = Parameters<typeof styleText>[0];

const STYLES: { readonly [ink in Ink]: Style | null } = {
  title: "bold",
  label: "bold",
  faint: "dim",
  mark: "bold",
  warn: "yellow",
  consult: "cyan",
  agree: "blueBright",
  approve: "green",
  ask: "magenta",
  intend: ["bold", "cyan"],
  object: "red",
  say: null,
};

/** No colours, 80 cells: what a file or a pipe gets. */
export const plainTerminal: Terminal = { width: 80, paint: (_, text) => text };

/** The terminal behind a stream. NO_COLOR and TERM=dumb switch colours off, FORCE_COLOR on, else a terminal has them. */
export function terminalOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Terminal {
  const colours = wantsColours(stream.isTTY, env);
  const paint = (ink: Ink, text: string): string => {
    const style = STYLES[ink];
    return colours && style && text ? styleText(style, text, { validateStream: false }) : text;
  };
  return { width: Math.min(100, Math.max(60, stream.isTTY ? (stream.columns ?? 80) : 80)), paint };
}

export function wantsColours(isTerminal: boolean | undefined, env: NodeJS.ProcessEnv): boolean {
  if (env["NO_COLOR"]) return false;
  const force = env["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  return isTerminal === true && env["TERM"] !== "dumb";
}
