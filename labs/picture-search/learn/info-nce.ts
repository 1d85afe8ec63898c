/**
 * The symmetric InfoNCE loss of a batch (van den Oord et al., 2018; as CLIP trains, Radford et al., 2021): cross-entropy of finding the own item among those of
 * the batch by cosine ÷ temperature, and of finding the own query.
 *
 * @param cosines of each query (row) and each item (column); the diagonal belongs together.
 * @param isSame pairs off the diagonal that show one thing: they do not count as wrong.
 * @returns the mean loss in nats, and its derivative by each cosine.
 */
export function infoNce(
  cosines: Float64Array,
  size: number,
  temperature: number,
  isSame: (row: number, column: number) => boolean = () => false,
): { loss: number; slopes: Float64Array } {
  const slopes = new Float64Array(cosines.length);
  const line = new Float64Array(size);
  let loss = 0;
  for (const [stride, step] of [
    [size, 1],
    [1, size],
  ] as const) {
    for (let own = 0; own < size; own++) {
      let sum = 0;
      for (let other = 0; other < size; other++) {
        const isLeftOut = other !== own && isSame(own, other);
        // Cosines are at most one, so no exponent overflows.
        line[other] = isLeftOut ? 0 : Math.exp(((cosines[own * stride + other * step] ?? 0) - 1) / temperature);
        sum += line[other] ?? 0;
      }
      loss -= Math.log((line[own] ?? 0) / sum);
      for (let other = 0; other < size; other++) {
        const at = own * stride + other * step;
        slopes[at] = (slopes[at] ?? 0) + ((line[other] ?? 0) / sum - (other === own ? 1 : 0)) / (2 * size * temperature);
      }
    }
  }
  return { loss: loss / (2 * size), slopes };
}
