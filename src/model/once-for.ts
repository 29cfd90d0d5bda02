/** Remembers what was made of a table or a list, so that a run makes it once however many documents it reads. */

/** The same function, which makes its answer once for each object it is asked about. */
export function onceFor<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, { value: Made }>();
  return (key) => {
    let known = made.get(key);
    if (!known) made.set(key, (known = { value: make(key) }));
    return known.value;
  };
}

const NONE: readonly string[] = [];
const setOf = onceFor((list: readonly string[]): ReadonlySet<string> => new Set(list));

/** The words of a list of knowledge/ as a set; the empty set where there is no such list. */
export const wordSet = (list: readonly string[] | undefined): ReadonlySet<string> => setOf(list ?? NONE);
