/** Ids ordered by a key, the lowest key on top. */
export interface Heap {
  size: () => number;
  /** The lowest key; infinity where there is none. */
  topKey: () => number;
  push: (id: number, key: number) => void;
  /** Takes out the id with the lowest key. */
  pop: () => number;
}

/** An empty binary heap (Williams, 1964). */
export function heapOf(): Heap {
  const [ids, keys]: [number[], number[]] = [[], []];
  let count = 0;
  const place = (id: number, key: number, start: number, isDown: boolean): void => {
    let at = start;
    for (;;) {
      const next = isDown ? lowerChild(at) : at === 0 ? -1 : (at - 1) >> 1;
      const nextKey = keys[next] ?? 0;
      if (next < 0 || (isDown ? nextKey >= key : nextKey <= key)) break;
      ids[at] = ids[next] ?? 0;
      keys[at] = nextKey;
      at = next;
    }
    ids[at] = id;
    keys[at] = key;
  };
  const lowerChild = (at: number): number => {
    const left = 2 * at + 1;
    if (left >= count) return -1;
    return left + 1 < count && (keys[left + 1] ?? 0) < (keys[left] ?? 0) ? left + 1 : left;
  };
  return {
    size: () => count,
    topKey: () => (count > 0 ? (keys[0] ?? 0) : Infinity),
    push: (id, key) => {
      count++;
      place(id, key, count - 1, false);
    },
    pop: () => {
      const top = ids[0] ?? -1;
      count--;
      if (count > 0) place(ids[count] ?? 0, keys[count] ?? 0, 0, true);
      return top;
    },
  };
}

/** Keeps the nearest of all that it is offered. */
export interface Nearest {
  offer: (id: number, distance: number) => void;
  /** The distance that a further one has to beat; infinity until there are enough. */
  worst: () => number;
  size: () => number;
  /** Empties it: the nearest first. */
  take: () => Int32Array;
}

/** Keeps the `count` nearest: of equals the first that came. */
export function nearestOf(count: number): Nearest {
  const heap = heapOf();
  const worst = (): number => (heap.size() < count ? Infinity : -heap.topKey());
  return {
    worst,
    size: heap.size,
    offer: (id, distance) => {
      if (distance >= worst()) return;
      if (heap.size() === count) heap.pop();
      heap.push(id, -distance);
    },
    take: () => {
      const ids = new Int32Array(heap.size());
      for (let at = ids.length - 1; at >= 0; at--) ids[at] = heap.pop();
      return ids;
    },
  };
}
