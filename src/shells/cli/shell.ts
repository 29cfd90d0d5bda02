/** What a command may touch: standard output for results, standard error for everything else. */
import type { Terminal } from "./show/terminal.ts";

export interface Shell {
  /** Writes to standard output; waits while a slow reader catches up. */
  out(text: string): Promise<void>;
  /** Writes one line to standard error. */
  err(line: string): void;
  /** Shows a line that the next one replaces, on a terminal only; null takes it away. */
  progress?(line: string | null): void;
  /** Aborted when the user ends a program that goes on until then. */
  stop?: AbortSignal;
  terminal: Terminal;
  /** The folder that holds knowledge/ and examples/. */
  root: string;
}
