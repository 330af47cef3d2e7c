import type { Head, ImportOptions } from "./head.ts";
import type { Plan, Refusal } from "./plan.ts";

/** A kind of file that can be imported. */
export interface Format {
  readonly name: string;
  /** What it is, for lists and messages. */
  readonly title: string;
  /** Whether a file is of this kind, by its beginning; when it is, no other format is asked. */
  recognise(head: Head): boolean;
  /** How its rows become events. A refusal says what is wrong with the file; options that do not fit throw a RangeError. */
  plan(head: Head, options: ImportOptions): Plan | Refusal;
}
