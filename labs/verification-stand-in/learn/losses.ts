/**
 * A loss of a batch of identities, from the cosines of all their pairs: row i is the enrolled drawing of identity i, column j the probe of
 * identity j, so the diagonal is genuine. Returns the mean loss and its derivative by each cosine, laid out as the cosines are.
 */
export type BatchLoss = (cosines: Float64Array, size: number) => { loss: number; slopes: Float64Array };

/**
 * Softmax over the identities of the batch with an additive margin: the genuine cosine has to win by `margin` (CosFace; Wang et al., 2018),
 * here against the other drawings of the batch instead of class weights, from both hands (multi-class N-pair loss; Sohn, 2016).
 *
 * @param scale by which cosines are multiplied before the softmax.
 */
export function marginSoftmax(margin: number, scale: number): BatchLoss {
  return (cosines, size) => {
    const slopes = new Float64Array(cosines.length);
    let loss = 0;
    const line = new Float64Array(size);
    for (const [stride, step] of [
      [size, 1],
      [1, size],
    ] as const) {
      for (let own = 0; own < size; own++) {
        const start = own * stride;
        let sum = 0;
        for (let other = 0; other < size; other++) {
          // Cosines are at most one, so no exponent overflows.
          const held = (cosines[start + other * step] ?? 0) - (other === own ? margin : 0);
          line[other] = Math.exp(scale * (held - 1));
          sum += line[other] ?? 0;
        }
        loss -= Math.log((line[own] ?? 0) / sum);
        for (let other = 0; other < size; other++) {
          const at = start + other * step;
          slopes[at] = (slopes[at] ?? 0) + (scale * ((line[other] ?? 0) / sum - (other === own ? 1 : 0))) / (2 * size);
        }
      }
    }
    return { loss: loss / (2 * size), slopes };
  };
}

/**
 * The triplet loss: the genuine cosine has to exceed that of an impostor by `margin`. Of each row and column the impostor is the hardest one
 * that is still below the genuine pair ("semi-hard"), or where there is none the hardest of all (FaceNet; Schroff et al., 2015).
 */
export function tripletLoss(margin: number): BatchLoss {
  return (cosines, size) => {
    const slopes = new Float64Array(cosines.length);
    let loss = 0;
    for (const [stride, step] of [
      [size, 1],
      [1, size],
    ] as const) {
      for (let own = 0; own < size; own++) {
        const genuine = cosines[own * stride + own * step] ?? 0;
        let [hardest, semiHard] = [-1, -1];
        for (let other = 0; other < size; other++) {
          if (other === own) continue;
          const cosine = cosines[own * stride + other * step] ?? 0;
          if (hardest < 0 || cosine > (cosines[own * stride + hardest * step] ?? 0)) hardest = other;
          if (cosine < genuine && (semiHard < 0 || cosine > (cosines[own * stride + semiHard * step] ?? 0))) semiHard = other;
        }
        const impostor = own * stride + (semiHard < 0 ? hardest : semiHard) * step;
        const short = margin + (cosines[impostor] ?? 0) - genuine;
        if (hardest < 0 || short <= 0) continue;
        loss += short;
        slopes[impostor] = (slopes[impostor] ?? 0) + 1 / (2 * size);
        slopes[own * stride + own * step] = (slopes[own * stride + own * step] ?? 0) - 1 / (2 * size);
      }
    }
    return { loss: loss / (2 * size), slopes };
  };
}
