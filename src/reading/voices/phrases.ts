import type { Span } from "../../model/sentence.ts";
import { type Attribution, RANK } from "./attribution.ts";
import type { Alternative } from "./reporting.ts";
import { clausesOf } from "./said.ts";
import type { Scene } from "./scene.ts";
import { actorOf, type Known, phraseOf, phrasePlaces, type Speaker, speakerOf } from "./speaker.ts";

/** An attribution whose speaker may be open: a pronoun, or a bare "the report". */
export interface Phrase {
  readonly attribution: Attribution;
  readonly speaker?: Speaker;
}

/** "laut X", "according to X", "по словам X"; "unter Berufung auf X", "citing X"; ", so X,". */
export function phrases(scene: Scene, known: Known): Phrase[] {
  const found: Phrase[] = [];
  scene.tokens.forEach((_, i) => {
    const one = accord(scene, i, known) ?? cites(scene, i, known) ?? citing(scene, i, known) ?? tag(scene, i, known);
    if (one) found.push(one);
  });
  return found;
}

/** `marker` is a preposition of the table; what it stands before speaks, or whoever the noun belongs to. */
function accord(scene: Scene, marker: number, known: Known): Phrase | undefined {
  const words = scene.words(marker);
  if (!scene.table.prepositions.has(words)) return undefined;
  const behind = scene.table.prepositions.get(words)?.some((each) => each.behind) ?? false;
  const head = behind ? before(scene, marker) : scene.tree.head(marker);
  if (head === undefined || scene.tree.is(marker, "fixed") || scene.isVerb(head)) return undefined;
  const alternative = scene.table.prepositions
    .get(words)
    ?.find(({ needs }) => needs.every(({ words: nouns }) => nouns.length > 0 && scene.isOneOf(head, nouns)));
  if (!alternative) return undefined;
  const noun = alternative.needs.length > 0 || scene.noun(head) !== undefined ? head : undefined;
  return phrase(scene, head, marker, alternative, noun === undefined ? head : author(scene, noun), known, RANK.around);
}

/** The noun that a postposition belongs to, also where the tree gives it to a noun after it ("Es handelt sich Angaben zufolge um ..."). */
function before(scene: Scene, marker: number): number | undefined {
  const head = scene.tree.head(marker);
  if (head === undefined || head < marker) return head;
  let at: number | undefined = marker - 1;
  while (at !== undefined && scene.tree.relation(at) !== "obl" && (scene.tree.head(at) ?? marker) < marker)
    at = scene.tree.head(at);
  return at !== undefined && at >= 0 && ["NOUN", "PROPN"].includes(scene.upos(at)) ? at : undefined;
}

/** "nach Angaben des Ministeriums": whom the words belong to; the words themselves where nobody is named but they are: "laut Polizeiangaben". */
function author(scene: Scene, noun: number): number | undefined {
  const [owner] = [
    ...scene.tree.children(noun, "nmod:poss"),
    ...scene.tree
      .children(noun, "nmod", "obl")
      .filter((each) => ["NOUN", "PROPN", "PRON"].includes(scene.upos(each)) && isAuthor(scene, each)),
    ...scene.tree.children(noun, "det:poss"),
    ...scene.tree.children(noun, "det").filter((each) => isPossessive(scene, each)),
    ...scene.tree.children(noun, "appos"),
  ];
  if (owner !== undefined) {
    // "nach einem Bericht der Zeitung X": the words of words.
    return scene.noun(owner) && scene.noun(owner)?.row.kind !== "medium" && depth(scene, owner) < 4
      ? (author(scene, owner) ?? owner)
      : owner;
  }
  const adjective = scene.tree
    .children(noun, "amod", "compound")
    .some((each) => scene.mentions.some((mention) => mention.token === each));
  const own = scene.noun(noun);
  const compound = own !== undefined && scene.lemma(noun) !== own.word && scene.lemma(noun).endsWith(own.word);
  return adjective || compound || actorOf(scene, noun) !== undefined ? noun : undefined;
}

function depth(scene: Scene, i: number): number {
  return scene.tree.ancestors(i).length - scene.tree.ancestors(scene.clause(i)).length;
}

/** Without a preposition, or with one of those that name an author ("von", "of"). */
function isAuthor(scene: Scene, i: number): boolean {
  const marks = scene.tree.children(i, "case");
  return marks.every(
    (each) => scene.tree.head(each) === each - 1 || scene.table.words.get(scene.form(each))?.some(({ row }) => row.kind === "of"),
  );
}

/** "his", "её": of pronouns that do not decline there are no features to tell. */
export function isPossessive(scene: Scene, i: number): boolean {
  return scene.tree.feature(i, "Poss") === "Yes" || (scene.tokens[i]?.feats ?? "_") === "_";
}

/** "unter Berufung auf X": a noun between two prepositions. */
function cites(scene: Scene, noun: number, known: Known): Phrase | undefined {
  const rows = scene.table.citing.get(scene.lemma(noun));
  const marks = scene.tree.children(noun, "case");
  const alternative = rows?.find(({ before }) =>
    before === "-" ? marks.length === 0 : marks.some((each) => scene.lemma(each) === before || scene.form(each) === before),
  );
  if (!alternative) return undefined;
  const source = scene.tree
    .children(noun, "nmod", "obl")
    .find((child) =>
      scene.tree
        .children(child, "case")
        .some((each) => scene.form(each) === alternative.after || scene.lemma(each) === alternative.after),
    );
  if (source === undefined) return undefined;
  const words = scene.noun(source);
  const who = words && words.row.kind !== "medium" ? (author(scene, source) ?? source) : source;
  return phrase(scene, noun, noun, alternative, who, known, alternative.row.kind === "cites" ? RANK.cites : RANK.around);
}

/** "citing X", "ссылаясь на X": a participle without a subject, whose object is the origin. */
function citing(scene: Scene, verb: number, known: Known): Phrase | undefined {
  const alternative = scene.isVerb(verb) ? scene.find(verb, scene.table.verbs, scene.verb(verb)) : undefined;
  if (alternative?.row.kind !== "cites" || scene.tree.is(verb, "root") || scene.tree.children(verb, "nsubj").length > 0)
    return undefined;
  const source = scene.tree.children(verb).find((child) => alternative.row.objects.some((slot) => scene.fills(child, slot)));
  if (source === undefined) return undefined;
  const words = scene.noun(source);
  const who = words && words.row.kind !== "medium" ? (author(scene, source) ?? source) : source;
  return phrase(scene, verb, verb, alternative, who, known, RANK.cites);
}

/** ", so die Polizei,": a word of the table right before a noun between marks. */
function tag(scene: Scene, word: number, known: Known): Phrase | undefined {
  const alternative = scene.table.words.get(scene.form(word))?.find(({ row }) => row.kind === "tag");
  const head = scene.tree.head(word);
  if (!alternative || head === undefined || !["NOUN", "PROPN", "PRON"].includes(scene.upos(head)) || !scene.hasMarkBefore(word))
    return undefined;
  if (phrasePlaces(scene, head).some((each) => each < word) && head < word) return undefined;
  const between = phrasePlaces(scene, head).filter((each) => each > word);
  if (between[0] !== word + 1) return undefined;
  return phrase(scene, head, word, alternative, head, known, RANK.around);
}

/** The clause that a phrase stands in, the phrase left out, is what is said; of a phrase at a verb of saying that cites, what that verb says. */
function phrase(
  scene: Scene,
  top: number,
  marker: number,
  { row, word }: Alternative,
  who: number | undefined,
  known: Known,
  rank: number,
): Phrase | undefined {
  const head = scene.tree.head(top) ?? (scene.isClause(top) ? top : undefined);
  if (head === undefined) return undefined;
  const host = scene.clause(head);
  const own = new Set(scene.tree.subtree(top));
  let said = top === head ? [] : scene.tree.subtree(host).filter((each) => !own.has(each));
  const saying = row.kind === "cites" ? scene.find(host, scene.table.verbs, scene.verb(host)) : undefined;
  if (saying) {
    const inner = clausesOf(scene, host, saying).filter((each) => !scene.tree.is(each, "advcl"));
    if (inner.length > 0) said = inner.flatMap((each) => scene.tree.subtree(each));
    else if (!scene.tree.is(host, "root")) said = around(scene, host) ?? said;
  }
  const content = scene.spans(said);
  if (content.length === 0) return undefined;
  const speaker = who === undefined ? undefined : speakerOf(scene, who, word, known);
  const cue: Span =
    rank === RANK.cites ? phraseOf(scene, marker) : { from: scene.tokens[marker]?.from ?? 0, to: scene.tokens[marker]?.to ?? 0 };
  const place = who === undefined ? phraseOf(scene, top) : undefined;
  return {
    ...(speaker ? { speaker } : {}),
    attribution: {
      voices: speaker && speaker.voices.length > 0 ? speaker.voices : [{ ...(place ?? cue), cue: word }],
      ...(speaker
        ? { speaker: who === top ? speaker.span : widest(speaker.span, phraseOf(scene, top)) }
        : place
          ? { speaker: place }
          : {}),
      cue,
      stance: row.stance,
      kind: row.kind,
      content,
      vouched: true,
      rank,
    },
  };
}

/** "wie X unter Berufung auf Y schreibt, Z": Z, which stands around the clause of saying. */
function around(scene: Scene, verb: number): number[] | undefined {
  const head = scene.tree.head(verb);
  if (head === undefined) return undefined;
  const own = new Set(scene.tree.subtree(verb));
  return scene.tree.subtree(scene.clause(head)).filter((each) => !own.has(each));
}

function widest(one: Span, other: Span): Span {
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}
