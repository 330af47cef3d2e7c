import { type Command, InvalidArgumentError } from "commander";
import type { PageQuery } from "../store/store.ts";
import { tell } from "./print.ts";

export interface PageOptions {
  limit: number;
  offset: number;
}

/** `--limit` and `--offset`, the same for every list. */
export function pageOptions(command: Command): Command {
  return command
    .option("--limit <n>", "rows to print; 0 for all", countArgument, 50)
    .option("--offset <n>", "rows to leave out at the head", countArgument, 0);
}

export function pageOf({ limit, offset }: PageOptions): PageQuery {
  return { ...(limit > 0 ? { limit } : {}), ...(offset > 0 ? { offset } : {}) };
}

/** Says that there is more than was printed. */
export function tellPage(noun: string, shown: number, total: number): void {
  tell(shown < total ? `${shown} of ${total} ${noun}: --limit 0 prints all` : `${total} ${noun}`);
}

/** A whole number of rows. */
export function countArgument(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(`expected a number, as in 50`);
  return Number(text);
}
