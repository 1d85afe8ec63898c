/** Places of the highest scores, the highest first, ties by place; what scores nothing is left out unless told otherwise. */
export function topOf(scores: Float64Array, count: number, above = 0): number[] {
  // A heap of the best so far, the worst of them on top.
  const heap: number[] = [];
  const worse = (one: number, other: number): boolean => {
    const [left, right] = [scores[one] ?? 0, scores[other] ?? 0];
    return left < right || (left === right && one > other);
  };
  const swap = (one: number, other: number): void => {
    [heap[one], heap[other]] = [heap[other] ?? 0, heap[one] ?? 0];
  };
  const sink = (): void => {
    for (let at = 0; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && worse(heap[child] ?? 0, heap[worst] ?? 0)) worst = child;
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  };
  for (let place = 0; place < scores.length; place++) {
    if (!((scores[place] ?? 0) > above)) continue;
    if (heap.length < count) {
      let at = heap.push(place) - 1;
      for (let up = (at - 1) >> 1; at > 0 && worse(heap[at] ?? 0, heap[up] ?? 0); up = (at - 1) >> 1) {
        swap(at, up);
        at = up;
      }
    } else if (worse(heap[0] ?? 0, place)) {
      heap[0] = place;
      sink();
    }
  }
  return heap.sort((one, other) => (worse(one, other) ? 1 : -1));
}
