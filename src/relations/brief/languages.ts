import type { Lang } from "../../model/lang.ts";
import { de } from "./words.de.ts";
import { en } from "./words.en.ts";
import { ru } from "./words.ru.ts";
import type { BriefWords } from "./words.ts";

/** The languages in which a brief is written. */
export const WORDS: Readonly<Record<Lang, BriefWords>> = { de, en, ru };
