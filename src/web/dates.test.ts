import { expect, test } from "vitest";
import { dateText, intervalText } from "./dates.ts";

test.each([
  ["2022-08-17", "en", "Aug 17, 2022"],
  ["2022-08-17", "de", "17. Aug. 2022"],
  ["2022-08-17", "ru", "17 авг. 2022 г."],
  ["2022-08", "de", "August 2022"],
  ["2022", "ru", "2022"],
  ["2022-08-17T23:30:00+06:00", "de", "17. Aug. 2022, 23:30"],
  ["yesterday", "en", "yesterday"],
  ["2022-99-17", "en", "2022-99-17"],
])("%s in %s is %s", (date, language, expected) => expect(dateText(date, language)).toBe(expected));

test.each([
  [{ from: "2022-08-17", to: "2022-08-17", precision: "day" }, "17. Aug. 2022"],
  [{ from: "2022-08-01", to: "2022-08-31", precision: "month" }, "August 2022"],
  [{ from: "2022-01-01", to: "2022-12-31", precision: "year" }, "2022"],
  [{ from: "2022-06-21", to: "2022-06-30", precision: "span" }, "21. Juni 2022 – 30. Juni 2022"],
  [{ from: "2014-01-01", precision: "span" }, "1. Jan. 2014 –"],
  [{ to: "2014-01-01", precision: "span" }, "– 1. Jan. 2014"],
  [{ precision: "span" }, ""],
] as const)("%o is %s", (at, expected) => expect(intervalText(at, "de")).toBe(expected));
