import { expect, test } from "vitest";
import { sparkline } from "./sparkline.ts";

test.each<[values: (number | undefined)[], line: string]>([
  [[], ""],
  [[-1, 0, 1], "▁▅█"],
  [[2, undefined, 4], "▁ █"],
  [[3, 3, 3], "▅▅▅"],
  [[1.9, 2, 1.9], "▄▅▄"],
])("%j is %s", (values, line) => expect(sparkline(values)).toBe(line));
