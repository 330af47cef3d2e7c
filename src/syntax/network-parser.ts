import type { Lang } from "../model/lang.ts";
import type { Token } from "../model/sentence.ts";
import { Lemmatiser } from "./lemmas.ts";
import type { Lexicon } from "./lexicon.ts";
import { Arena } from "./network/arena.ts";
import type { LookUp } from "./network/features.ts";
import { decodeModel } from "./network/model-file.ts";
import { type Analysis, Network } from "./network/network.ts";
import { quantiseWeights } from "./network/quantise.ts";
import type { Parser } from "./parser.ts";
import { windowsOf } from "./windows.ts";

/** What a dictionary says of a form, as the network asks for it. */
export const lookUpIn =
  (lexicon: Lexicon | undefined): LookUp =>
  (form) =>
    lexicon && { readings: lexicon.readings(form), class: lexicon.classOf(form), found: lexicon.found(form) };

/** The parser that a model file makes. Throws an Error that says why for bytes that are no model, or one of another language. */
export function openParser(lang: Lang, file: Uint8Array, lexicon: Lexicon | undefined): Parser {
  const arena = new Arena();
  const model = decodeModel(file, arena);
  if (model.lang !== lang) throw new Error(`a model of another language: ${model.lang} where ${lang} is asked for`);
  quantiseWeights(arena, model.weights);
  const network = new Network(arena, model, lookUpIn(lexicon));
  const lemmatiser = Lemmatiser.decode(model.lemmas, lexicon);
  return {
    lang,
    name: model.name,
    parse: (sentences) => {
      const pieces = sentences.map((tokens) => {
        const forms = tokens.map(({ form }) => form);
        const starts = windowsOf(forms);
        return starts.map((start, i) => forms.slice(start, starts[i + 1]));
      });
      const analyses = network.analyse(pieces.flat());
      let next = 0;
      return sentences.map((tokens, s) => {
        const count = pieces[s]?.length ?? 0;
        const joined = join(analyses.slice(next, next + count));
        next += count;
        return tokens.map((token, i) => parsedToken(token, joined[i], lemmatiser));
      });
    },
  };
}

/** One tree of the trees of a sentence's pieces: the roots of later pieces hang beside the first (parataxis). */
function join(pieces: readonly (readonly Analysis[])[]): readonly Analysis[] {
  const [first = []] = pieces;
  if (pieces.length < 2) return first;
  const root = first.findIndex(({ head }) => head === 0) + 1;
  let before = 0;
  return pieces.flatMap((piece, n) => {
    const shift = before;
    before += piece.length;
    return piece.map((word) => {
      if (n > 0 && word.head === 0) return { ...word, head: root, deprel: "parataxis" };
      return { ...word, head: word.head === 0 ? 0 : word.head + shift };
    });
  });
}

function parsedToken(token: Token, analysis: Analysis | undefined, lemmatiser: Lemmatiser): Token {
  if (!analysis) return token;
  const { form } = token;
  const { upos, feats, head, deprel } = analysis;
  return { ...token, lemma: lemmatiser.lemma({ form, upos, feats }), upos, feats, head, deprel };
}
