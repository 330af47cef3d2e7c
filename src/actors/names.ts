import type { Day, Interval } from "../model/interval.ts";
import { endOf } from "./gazetteer.ts";

/** An actor under one name: a row of a table of media or groups, or of the user's own. */
export interface NamedActor {
  /** As running text has it. */
  readonly form: string;
  readonly actor: string;
  /** The first part of the actor where that is a country or an organisation. */
  readonly country: string | undefined;
  /** While the name means this actor; always, where absent. */
  readonly during?: Interval;
  /** Found in capitals and small letters alike, where the text has a capital first: dictionaries that are written in capitals. */
  readonly anyCase?: boolean;
  readonly rule: string;
}

/** Names by their first word. */
export interface Names {
  /** The longest name that begins at `from` with the word `key` and ends by `limit`, of an actor who bore it on that day. */
  find(
    key: string,
    text: string,
    from: number,
    limit: number,
    on: Day | undefined,
  ): { readonly named: NamedActor; readonly to: number } | undefined;
}

const FIRST_WORD = /^[\p{L}\p{M}\p{N}]+/u;

/** Makes names ready to be found; one that begins with no letter or digit is left out. Of two actors of one name the first counts. */
export function namesOf(actors: Iterable<NamedActor>): Names {
  const byFirst = new Map<string, NamedActor[]>();
  for (const named of actors) {
    const first = FIRST_WORD.exec(named.form)?.[0];
    if (first === undefined) continue;
    const key = named.anyCase ? first.toUpperCase() : first;
    const list = byFirst.get(key);
    if (list) list.push(named);
    else byFirst.set(key, [named]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.form.length - a.form.length);
  const folds = [...byFirst.values()].some((list) => list.some(({ anyCase }) => anyCase));
  return {
    find(key, text, from, limit, on) {
      const upper = folds && /^[\p{Lu}\d]/u.test(key) ? key.toUpperCase() : key;
      const lists = upper === key ? [byFirst.get(key)] : [byFirst.get(key), byFirst.get(upper)];
      for (const list of lists)
        for (const named of list ?? []) {
          if (!bears(named, on)) continue;
          const to = named.anyCase ? endInAnyCase(text, from, limit, named.form) : endOf(text, from, limit, named.form);
          if (to !== undefined) return { named, to };
        }
      return undefined;
    },
  };
}

function bears({ during }: NamedActor, on: Day | undefined): boolean {
  if (during === undefined || on === undefined) return true;
  return (during.from === undefined || during.from <= on) && (during.to === undefined || on <= during.to);
}

function endInAnyCase(text: string, from: number, limit: number, form: string): number | undefined {
  const end = Math.min(limit, from + form.length);
  const written = text.slice(from, end + 1);
  return endOf(written.toUpperCase(), 0, end - from, form.toUpperCase()) === undefined ? undefined : end;
}
