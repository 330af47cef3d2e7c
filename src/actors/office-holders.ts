import type { Language, NameForm } from "../lang/language.ts";
import { countryOf } from "../model/actor.ts";
import { type Day, type Interval, interval } from "../model/interval.ts";
import { LANGS, type Lang } from "../model/lang.ts";
import { isOrganisation } from "../model/organisation.ts";
import { readTable } from "../model/table.ts";
import { byFirstWord } from "./gazetteer.ts";

/** A row of `office-holders.tsv`: a person in one office. Who held two has two rows with one id. */
export interface OfficeHolder {
  /** `RUS.GOV.Putin`, `UN.Guterres`. */
  readonly id: string;
  /** Alpha-3, or an organisation. */
  readonly country: string;
  readonly office: string;
  readonly during: Interval;
  readonly pronoun: "he" | "she";
  /** Whether the family name is enough; else a first name or an office has to stand before it. */
  readonly alone: boolean;
  /** First names in every spelling. */
  readonly given: ReadonlySet<string>;
  /** The family name in every spelling, or the whole name where it comes first (Xi Jinping). */
  readonly names: Readonly<Record<Lang, readonly string[]>>;
}

/** A form of names in one language, with all who bear the name. */
export interface HolderForm extends NameForm {
  readonly holders: readonly OfficeHolder[];
}

let rows: readonly OfficeHolder[] | undefined;

/** Every row of the table. Throws a RangeError with value and row on a cell that is not understood. */
export function officeHolders(): readonly OfficeHolder[] {
  rows ??= load();
  return rows;
}

const built = new WeakMap<Language, ReadonlyMap<string, readonly HolderForm[]>>();

/** The forms of their names in a language by first word, the longest first. */
export function holderForms(language: Language): ReadonlyMap<string, readonly HolderForm[]> {
  const known = built.get(language);
  if (known) return known;
  const forms = new Map<string, { form: string; oblique?: boolean; holders: OfficeHolder[] }>();
  for (const holder of officeHolders())
    for (const name of holder.names[language.lang])
      for (const form of language.nameForms(name, holder.pronoun === "she")) {
        const same = forms.get(form.form);
        if (!same) forms.set(form.form, { ...form, holders: [holder] });
        else if (!same.holders.includes(holder)) same.holders.push(holder);
      }
  const made = byFirstWord(forms.values());
  built.set(language, made);
  return made;
}

/** How long after the term a text may still mean it: a report of a summit appears when the next government is sworn in. */
const GRACE_MONTHS = 6;

/** How a term stands to a day: "in" it, "after" it by half a year at most, or undefined. Without a day every term counts. */
export function inOffice({ during: { from, to } }: OfficeHolder, on: Day | undefined): "in" | "after" | undefined {
  if (on === undefined) return "in";
  if (from !== undefined && on < from) return undefined;
  if (to === undefined || on <= to) return "in";
  return on <= later(to, GRACE_MONTHS) ? "after" : undefined;
}

function later(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

function load(): readonly OfficeHolder[] {
  const columns = ["id", "country", "office", "since", "until", "pronoun", "alone", "given", ...LANGS] as const;
  return readTable(new URL("office-holders.tsv", import.meta.url), columns).map((row) => {
    const wrong = (what: string, value: string) =>
      new RangeError(`unknown ${what}: ${value} (row ${row.id} of office-holders.tsv)`);
    if (!isOrganisation(row.country) && countryOf(row.country) === undefined) throw wrong("country", row.country);
    if (row.pronoun !== "he" && row.pronoun !== "she") throw wrong("pronoun", row.pronoun);
    if (row.alone !== "yes" && row.alone !== "no") throw wrong("alone", row.alone);
    const since = interval(row.since).from;
    const until = row.until === "" ? undefined : interval(row.until).to;
    return {
      id: row.id,
      country: row.country,
      office: row.office,
      during: {
        precision: "span",
        ...(since !== undefined && { from: since }),
        ...(until !== undefined && { to: until }),
      },
      pronoun: row.pronoun,
      alone: row.alone === "yes",
      given: new Set(cells(row.given)),
      names: { de: cells(row.de), en: cells(row.en), ru: cells(row.ru) },
    };
  });
}

function cells(cell: string): readonly string[] {
  return cell === "" ? [] : cell.split("|");
}
