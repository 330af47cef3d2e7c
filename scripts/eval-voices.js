// Scores who says what on gold attributions ({ lang, text, attributions: [{ source, content }] }): called by scripts/eval.js for such files.

/**
 * One line of figures for a file: precision, recall and F1 of attributions whose speaker and words both overlap gold.
 * Words of hearsay ("angeblich", "soll") are left out: no gold of attributions marks them.
 *
 * @param {{ lang: "de" | "en" | "ru", text: string, attributions: { source: [number, number][], content: [number, number][] }[] }[]} rows
 */
export async function scoreVoices(rows) {
  const { LANGUAGES } = await import("../dist/lang/index.js");
  const { parse } = await import("../dist/syntax/index.js");
  const { findMentions } = await import("../dist/actors/mentions.js");
  const { readVoices, scoreAttributions, shares } = await import("../dist/reading/voices/index.js");
  const total = { hit: 0, found: 0, gold: 0 };
  for (const { lang, text, attributions } of rows) {
    const sentences = await parse(text, lang);
    const voices = readVoices(sentences, text, findMentions(sentences, text, LANGUAGES[lang], {}), LANGUAGES[lang]);
    const spans = (/** @type {[number, number][]} */ list) => list.map(([from, to]) => ({ from, to }));
    const one = scoreAttributions(
      attributions.map(({ source, content }) => ({ speaker: spans(source), content: spans(content) })),
      voices.attributions
        .filter(({ kind }) => kind !== "hearsay")
        .map(({ speaker, content }) => ({ speaker: speaker ? [speaker] : [], content })),
    );
    total.hit += one.hit;
    total.found += one.found;
    total.gold += one.gold;
  }
  return { ...total, ...shares(total) };
}
