/** Works on several inputs at once and hands out what became of them in the order in which they came. */

/** Inputs on their way for each thread: what it has in hand, and as many that are done before their turn. */
export const AHEAD = 6;

/** At most `most` are on their way at a time; with 1 each is begun when the one before it has been taken. */
export async function* inOrder<In, Out>(
  inputs: Iterable<In> | AsyncIterable<In>,
  most: number,
  work: (input: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const begun: Promise<Out>[] = [];
  for await (const input of inputs) {
    const next = work(input);
    // A failure is met when its turn comes; until then it is nobody's.
    next.catch(() => {});
    begun.push(next);
    if (begun.length >= most) yield await begun.shift()!;
  }
  for (const next of begun) yield await next;
}
