/** More than any sum of scores can make up for: no second word hangs on the root. */
const FEWEST_ROOTS = 1e5;

/**
 * The tree of the highest sum of scores with one word under the root (Chu and Liu 1965, Edmonds 1967, as McDonald et al. 2005).
 * `scores` is read at `from + (dependent - 1) * step + head`, words from 1, head 0 the root. Gives the head of each word.
 */
export function bestTree(scores: Float32Array, from: number, step: number, length: number): number[] {
  const heads = new Array<number>(length);
  let roots = 0;
  for (let d = 1; d <= length; d++) {
    const row = from + (d - 1) * step;
    let head = d === 1 && length > 1 ? 2 : 0;
    for (let h = 0; h <= length; h++) if (h !== d && (scores[row + h] ?? 0) > (scores[row + head] ?? 0)) head = h;
    heads[d - 1] = head;
    if (head === 0) roots++;
  }
  // Most sentences are a tree already when every word takes the head that it likes most.
  if (roots === 1 && !findRing([0, ...heads])) return heads;
  const size = length + 1;
  const weight = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  for (let d = 1; d <= length; d++)
    for (let h = 0; h <= length; h++)
      if (h !== d) weight[d * size + h] = (scores[from + (d - 1) * step + h] ?? 0) - (h === 0 ? FEWEST_ROOTS : 0);
  return spanning(weight, size).slice(1);
}

/** The best spanning tree from node 0 of a dense graph of weight[dependent * size + head]; rings are contracted one after the other. */
function spanning(weight: Float64Array, size: number): number[] {
  const best = new Array<number>(size).fill(0);
  for (let d = 1; d < size; d++)
    for (let h = 1, top = weight[d * size] ?? 0; h < size; h++) {
      const here = weight[d * size + h] ?? 0;
      if (here > top) {
        top = here;
        best[d] = h;
      }
    }
  const ring = findRing(best);
  if (!ring) return best;
  const inside = new Set(ring);
  const outside = best.flatMap((_, node) => (inside.has(node) ? [] : [node]));
  const weightOf = (d: number, h: number) => weight[d * size + h] ?? 0;
  // Where an arc from outside would best enter the ring, counting the ring's arc that it replaces; where one would best leave it.
  const gain = (d: number, h: number) => weightOf(d, h) - weightOf(d, best[d] ?? 0);
  const enter = outside.map((h) => topOf(ring, (d) => gain(d, h)));
  const leave = outside.map((d) => topOf(ring, (h) => weightOf(d, h)));
  const last = outside.length;
  const smaller = new Float64Array((last + 1) * (last + 1)).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < last; i++) {
    const d = outside[i] ?? 0;
    for (let j = 0; j < last; j++) if (i !== j) smaller[i * (last + 1) + j] = weightOf(d, outside[j] ?? 0);
    smaller[i * (last + 1) + last] = weightOf(d, leave[i] ?? 0);
    smaller[last * (last + 1) + i] = gain(enter[i] ?? 0, d);
  }
  const solved = spanning(smaller, last + 1);
  const heads = [...best];
  for (let i = 1; i < last; i++) {
    const head = solved[i] ?? 0;
    heads[outside[i] ?? 0] = head === last ? (leave[i] ?? 0) : (outside[head] ?? 0);
  }
  const entering = solved[last] ?? 0;
  heads[enter[entering] ?? 0] = outside[entering] ?? 0;
  return heads;
}

function topOf(nodes: readonly number[], value: (node: number) => number): number {
  let top = nodes[0] ?? 0;
  let most = value(top);
  for (const node of nodes) {
    const here = value(node);
    if (here > most) {
      most = here;
      top = node;
    }
  }
  return top;
}

/** Words that hang on each other in a ring, given the head of each node; `undefined` when there is none. Node 0 is the root. */
function findRing(heads: readonly number[]): number[] | undefined {
  const seen = new Uint32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let at = start;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at] ?? 0;
    }
    if (at === 0 || seen[at] !== start) continue;
    const ring = [at];
    for (let next = heads[at] ?? 0; next !== at; next = heads[next] ?? 0) ring.push(next);
    return ring;
  }
  return undefined;
}
