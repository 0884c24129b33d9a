const halfLogTwoPi = 0.9189385332046727

/** The natural logarithm of Γ(x) for x > 0, to about 14 digits: Stirling's series, after stepping up to where it holds. */
export function logGamma(x: number): number {
  let at = x
  let product = 1
  while (at < 12) {
    product *= at
    at += 1
  }
  const inverse = 1 / at
  const square = inverse * inverse
  const series =
    inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - (square * 5) / 5940))))
  return (at - 0.5) * Math.log(at) - at + halfLogTwoPi + series - Math.log(product)
}
