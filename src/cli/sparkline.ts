const BARS = "▁▂▃▄▅▆▇█";

/** A row of numbers as bars of eight heights, from the least to the greatest; a space where there is none, half height where all are equal. */
export function sparkline(values: readonly (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return values
    .map((value) => {
      if (value === undefined) return " ";
      const height = most > least ? ((value - least) / (most - least)) * (BARS.length - 1) : 3;
      return BARS[Math.round(height)] ?? " ";
    })
    .join("");
}
