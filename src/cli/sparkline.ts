const BARS = "▁▂▃▄▅▆▇█";

/** Smaller differences than this are not blown up to the whole height. */
const LEAST_SPAN = 2;

/** A row of numbers as bars of eight heights, from the least to the greatest, or about their middle where they are close; a space where there is none. */
export function sparkline(values: readonly (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const span = Math.max(LEAST_SPAN, most - least);
  const bottom = (least + most - span) / 2;
  return values
    .map((value) => {
      if (value === undefined) return " ";
      return BARS[Math.round(((value - bottom) / span) * (BARS.length - 1))] ?? " ";
    })
    .join("");
}
