import type { Lang } from "../model/lang.ts";
import type { Course } from "./learn.ts";

/** A treebank file and the name of the treebank whose habits it shows. */
export interface Source {
  /** The file's name without `.conllu`; `own/` files lie in training/treebank. */
  readonly file: string;
  readonly bank: string;
}

/** From what and how the model of a language is learned. */
export interface LanguageRecipe {
  readonly sources: readonly Source[];
  /** Never learned from: scored after some epochs. */
  readonly dev?: Source;
  /** For `--hold-out`: the treebank of which every second sentence is scored and not learned from. */
  readonly halved: string;
  /** The language whose model is where this one begins. */
  readonly start?: Lang;
  readonly course: Course;
}

const COURSE = {
  seed: 1,
  rate: 0.003,
  hide: 0.5,
  tagWeight: 1.5,
  featWeight: 0.4,
  batch: 500,
  widths: { embedding: 128, hidden: 128, layers: 2, tag: 128, arc: 96, relation: 96 },
};

/** Sentences written for this project, by language: all files of training/treebank that begin with it. */
export const OWN = "own";

/** The recipe of each language; the numbers were chosen on the dev files, see docs/measurements.md. */
export const RECIPES: Readonly<Record<Lang, LanguageRecipe>> = {
  en: {
    sources: [
      { file: "en-ewt.train", bank: "ewt" },
      { file: "en-gum.news", bank: "gum" },
      { file: OWN, bank: OWN },
    ],
    dev: { file: "en-ewt.dev", bank: "ewt" },
    halved: "ewt",
    course: { ...COURSE, bank: "ewt", epochs: 20, dropout: 0.33 },
  },
  de: {
    sources: [
      { file: "de-gsd.dev", bank: "gsd" },
      { file: "de-pud", bank: "pud" },
      { file: OWN, bank: OWN },
    ],
    halved: "gsd",
    start: "en",
    course: { ...COURSE, bank: "gsd", epochs: 25, dropout: 0.4 },
  },
  ru: {
    sources: [
      { file: "ru-gsd.dev", bank: "gsd" },
      { file: "ru-pud", bank: "pud" },
      { file: "ru-taiga.dev", bank: "taiga" },
      { file: "ru-taiga.test", bank: "taiga" },
      { file: OWN, bank: OWN },
    ],
    halved: "gsd",
    start: "en",
    course: { ...COURSE, bank: "gsd", epochs: 25, dropout: 0.4 },
  },
};
