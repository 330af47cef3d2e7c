/** How a language writes numbers: `decimal` before a fraction, `thousands` between groups; a space between groups is read in each. */
export interface NumberMarks {
  readonly decimal: string;
  readonly thousands: string;
}

const SPACES = "\u0020\u00A0\u202F";

/** A number in digits that begins at an offset; sticky. "20.000", "1,234,567.8", "600 000". */
export function numberPattern({ decimal, thousands }: NumberMarks): RegExp {
  const group = `[${thousands}${SPACES}]`;
  const fraction = `(?:[${decimal}]\\d+)?`;
  return new RegExp(`(?:\\d{1,3}(?:(${group})\\d{3})(?:\\1\\d{3})*(?!\\d)|\\d+)${fraction}(?![\\d])`, "uy");
}

/** The value of what `numberPattern` matched. */
export function numberValue(written: string, { decimal, thousands }: NumberMarks): number {
  return Number(
    written
      .replaceAll(thousands, "")
      .replace(new RegExp(`[${SPACES}]`, "g"), "")
      .replace(decimal, "."),
  );
}
