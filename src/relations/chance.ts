/**
 * The probability that a value of Student's t with `free` degrees of freedom is further from 0 than |t|, to about 1e-10: the
 * incomplete beta function I_x(free / 2, 1 / 2) at x = free / (free + t^2), by its continued fraction (Abramowitz and Stegun 26.5.8).
 * With many degrees it is the normal's.
 */
export function twoSided(t: number, free: number): number {
  if (Number.isNaN(t) || !(free >= 1)) throw new RangeError(`not a value of Student's t: ${t} with ${free} degrees of freedom`);
  const x = free / (free + t * t);
  const [a, b] = [free / 2, 0.5];
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(a, b, x)) / a : 1 - (front * fraction(b, a, 1 - x)) / b;
}

/** Lentz's way through the continued fraction of the incomplete beta function. */
function fraction(a: number, b: number, x: number): number {
  let [c, d] = [1, 1 / (1 - ((a + b) * x) / (a + 1))];
  let value = d;
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const part of [even, odd]) {
      d = 1 / (1 + part * d);
      c = 1 + part / c;
      value *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return value;
}

/** Stirling's series, after steps up to where it is exact to rounding. */
function logGamma(x: number): number {
  let [shift, at] = [0, x];
  for (; at < 10; at++) shift += Math.log(at);
  const square = at * at;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / at;
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - shift;
}

/**
 * p-values corrected for their number, in the order given: the smallest share of false findings among all findings up to this
 * one, if it counts as found (Benjamini and Hochberg, Journal of the Royal Statistical Society B 57, 1995). Holds when the tests
 * are independent or positively dependent. Throws a RangeError on a value outside 0 to 1.
 */
export function falseDiscoveryRates(ps: readonly number[]): number[] {
  const order = ps.map((p, i) => [p, i] as const).sort(([one], [other]) => other - one);
  const rates = new Array<number>(ps.length).fill(1);
  let least = 1;
  for (const [rank, [p, i]] of order.entries()) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
    least = Math.min(least, p * (ps.length / (ps.length - rank)));
    rates[i] = least;
  }
  return rates;
}
