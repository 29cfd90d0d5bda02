/** One-to-one assignment of greatest total worth: shortest augmenting paths within each connected group of candidates. */

export interface Candidate {
  a: number;
  b: number;
  /** Above 0. */
  worth: number;
}

/** A group with more members than this is assigned greedily, so that hostile input stays cheap. */
const LARGE = 400;

/** The chosen candidates, each `a` and each `b` at most once, in the order of `a`. */
export function assign(candidates: readonly Candidate[]): Candidate[] {
  return groups(candidates)
    .flatMap((group) =>
      new Set(group.map((c) => c.a)).size + new Set(group.map((c) => c.b)).size > LARGE ? greedy(group) : best(group),
    )
    .sort((x, y) => x.a - y.a);
}

/** Candidates that share rows or columns, directly or through others. */
function groups(candidates: readonly Candidate[]): Candidate[][] {
  const parent = new Map<string, string>();
  const root = (x: string): string => {
    let at = x;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { a, b } of candidates) {
    const [x, y] = [`a${a}`, `b${b}`];
    for (const node of [x, y]) if (!parent.has(node)) parent.set(node, node);
    parent.set(root(x), root(y));
  }
  const found = new Map<string, Candidate[]>();
  for (const c of candidates) {
    const key = root(`a${c.a}`);
    const group = found.get(key);
    if (group) group.push(c);
    else found.set(key, [c]);
  }
  return [...found.values()];
}

function greedy(group: readonly Candidate[]): Candidate[] {
  const [as, bs] = [new Set<number>(), new Set<number>()];
  return [...group]
    .sort((x, y) => y.worth - x.worth || x.a - y.a || x.b - y.b)
    .filter(({ a, b }) => !as.has(a) && !bs.has(b) && as.add(a) && bs.add(b));
}

/** The Hungarian method on a square matrix; cells without a candidate are worth nothing and are dropped in the end. */
function best(group: readonly Candidate[]): Candidate[] {
  const rows = [...new Set(group.map((c) => c.a))].sort((x, y) => x - y);
  const columns = [...new Set(group.map((c) => c.b))].sort((x, y) => x - y);
  const n = Math.max(rows.length, columns.length);
  const cells = new Map(group.map((c) => [rows.indexOf(c.a) * n + columns.indexOf(c.b), c]));
  const cost = (i: number, j: number): number => -(cells.get(i * n + j)?.worth ?? 0);
  const u = new Float64Array(n + 1);
  const v = new Float64Array(n + 1);
  const match = new Int32Array(n + 1);
  for (let i = 1; i <= n; i++) {
    const way = new Int32Array(n + 1);
    const least = new Float64Array(n + 1).fill(Infinity);
    const used = new Uint8Array(n + 1);
    match[0] = i;
    let j0 = 0;
    do {
      used[j0] = 1;
      const i0 = match[j0] ?? 0;
      let delta = Infinity;
      let j1 = 0;
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue;
        const reduced = cost(i0 - 1, j - 1) - (u[i0] ?? 0) - (v[j] ?? 0);
        if (reduced < (least[j] ?? 0)) [least[j], way[j]] = [reduced, j0];
        if ((least[j] ?? 0) < delta) [delta, j1] = [least[j] ?? 0, j];
      }
      for (let j = 0; j <= n; j++)
        if (used[j]) {
          const row = match[j] ?? 0;
          u[row] = (u[row] ?? 0) + delta;
          v[j] = (v[j] ?? 0) - delta;
        } else least[j] = (least[j] ?? 0) - delta;
      j0 = j1;
    } while (match[j0] !== 0);
    do {
      const j1 = way[j0] ?? 0;
      match[j0] = match[j1] ?? 0;
      j0 = j1;
    } while (j0);
  }
  const chosen: Candidate[] = [];
  for (let j = 1; j <= n; j++) {
    const cell = cells.get(((match[j] ?? 0) - 1) * n + j - 1);
    if (cell) chosen.push(cell);
  }
  return chosen;
}
