// Everything that belongs to one language, the same file names in each folder; the rest of the program knows no words.
import type { Lang } from "../model/lang.ts";
import { de } from "./de/index.ts";
import { en } from "./en/index.ts";
import type { Language } from "./language.ts";
import { ru } from "./ru/index.ts";

export type { CountryForm, Language, ModalityCue, Trigger, VoiceCue } from "./language.ts";

/** The languages that are read; each loads its tables when they are first asked for. */
export const LANGUAGES: Readonly<Record<Lang, Language>> = { de, en, ru };
