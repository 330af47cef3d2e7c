/** What an actor's id says: `RUS.MED.Interfax` is Interfax, a medium of Russia; an id that is no such path is a name. */
export interface NamedActor {
  readonly country?: string;
  readonly sector?: string;
  /** What stands behind country and sector, or the whole id when it has neither. */
  readonly name?: string;
}

const PATH = /^([A-Z]{3})(?:\.([A-Z]{3}))?(?:\.(.+))?$/;

/** Takes an actor's id apart. `isCountry` and `isSector` say which codes are known: "UNO" is a name, "KAZ" a country. */
export function readActor(id: string, isCountry: (code: string) => boolean, isSector: (code: string) => boolean): NamedActor {
  const [, country, second, rest] = PATH.exec(id) ?? [];
  if (country === undefined || !isCountry(country)) return { name: id };
  const sector = second !== undefined && isSector(second) ? second : undefined;
  const name = sector === undefined ? [second, rest].filter((part) => part !== undefined).join(".") : rest;
  return { country, ...(sector === undefined ? {} : { sector }), ...(name ? { name } : {}) };
}
