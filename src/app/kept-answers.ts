/** Keeps the answers to questions over an archive for as long as the archive has not changed. */
import type { Store } from "../store/contract.ts";

/** So many answers at most; the longest unasked go first. */
const MOST = 200;
/** Answers that list more than this are not kept: they are asked for once, to be saved. */
const LONGEST = 2000;

export type KeptAnswers = <T>(store: Store, question: readonly unknown[], work: () => Promise<T>) => Promise<T>;

/** Answers a question from what was answered before, when that is still true. Several who ask at once wait for one answer. */
export function keptAnswers(): KeptAnswers {
  const of = new WeakMap<Store, { state: string; answers: Map<string, Promise<unknown>> }>();
  return async <T>(store: Store, question: readonly unknown[], work: () => Promise<T>): Promise<T> => {
    const state = await store.state();
    let known = of.get(store);
    if (known?.state !== state) of.set(store, (known = { state, answers: new Map() }));
    const { answers } = known;
    const key = JSON.stringify(question);
    const before = answers.get(key);
    answers.delete(key);
    const answer = before ?? work();
    answers.set(key, answer);
    if (answers.size > MOST) answers.delete(answers.keys().next().value ?? "");
    if (!before)
      answer.then(
        (value) => {
          if (Array.isArray(value) && value.length > LONGEST) answers.delete(key);
        },
        () => answers.delete(key),
      );
    return answer as Promise<T>;
  };
}
