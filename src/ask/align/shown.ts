/** What a statement shows of itself in an explanation: its act and its place on the ladder. */
import type { Statement } from "../../model/statement.ts";

/** "agree 0.80" */
export const shownAct = ({ act, strength }: Statement): string =>
  strength === null ? act : `${act} ${strength.toFixed(2)}`;
