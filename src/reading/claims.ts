import type { Mention } from "../actors/mention.ts";
import type { Language } from "../lang/language.ts";
import { countryOf } from "../model/actor.ts";
import { type Claim, type Party, type Reality, type Stance, toClaim, type Voice } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { type EventType, intensityOf, quadOf } from "../model/event-type.ts";
import { isOrganisation } from "../model/organisation.ts";
import type { Span, Token } from "../model/sentence.ts";
import type { Complement, Match } from "./frames/index.ts";
import { type HowReal, realityOf } from "./reality/index.ts";
import type { Seen } from "./tree-reader.ts";
import { dateOf, findQuantities, placeOf } from "./when/index.ts";

/** The claims that the matches of a sentence make; one that names no political actor makes none. */
export function claimsOf(document: Document, seen: Seen, matches: readonly Match[], language: Language): Claim[] {
  return matches
    .filter(({ initiator, recipient }) => [...initiator, ...recipient].some(isPolitical))
    .map((match) => claimOf(document, seen, match, language));
}

function claimOf(document: Document, seen: Seen, match: Match, language: Language): Claim {
  const { sentence, tree, mentions, dates } = seen;
  const { frame, head } = match;
  const { type, mode, cameo, reality, negated } = refused(
    frame,
    asComplement(realityOf(tree, head, language), match.under?.complement),
  );
  const words = match.trigger.flatMap((at) => tree.tokens[at] ?? []);
  const clause = clauseOf(
    match,
    sentence,
    tree.subtree(head).flatMap((at) => tree.tokens[at] ?? []),
  );
  const at = dateOf(tree, head, dates, reality)?.interval;
  const place = placeOf(tree, head, mentions, language)?.name;
  return toClaim({
    document: document.id,
    sentence: sentence.n,
    type,
    ...(mode !== undefined && { mode }),
    ...(cameo !== undefined && { cameo }),
    intensity: intensityOf(type, mode, cameo),
    quad: quadOf(type),
    initiator: match.initiator.map(partyOf),
    recipient: match.recipient.map(partyOf),
    trigger: hull(words, sentence),
    ...(at && { at }),
    ...(place !== undefined && { place }),
    quantities: findQuantities(document.text, clause.from, clause.to, language, tree.tokens),
    reality,
    negated,
    ...spoken(match, seen),
    ...clause,
    rule: frame.rule,
  });
}

/** What an event is by its words, how real and whether negated. */
type Kind = Pick<Claim, "type" | "reality" | "negated"> & { readonly mode?: string; readonly cameo?: string };

/** Friendly acts that a clause refuses when it says that they will not be. */
const DEEDS: ReadonlySet<EventType> = new Set(["AID", "COOPERATE", "RETREAT", "CONCEDE", "CONSULT"]);

/** "Astana does not support it", "will never disarm": to say no to a friendly act is to reject, and has taken place. */
function refused({ type, mode, cameo }: Match["frame"], { reality, negated }: { reality: Reality; negated: boolean }): Kind {
  const says = negated && ((type === "SUPPORT" && reality !== "hypothetical") || (DEEDS.has(type) && reality === "future"));
  if (says) return { type: "REJECT", reality: "actual", negated: false };
  return { type, reality, negated, ...(mode !== undefined && { mode }), ...(cameo !== undefined && { cameo }) };
}

/** What stands under "demanded" or "refused" is so, however plain its own words are. */
function asComplement(own: HowReal, complement: Complement | undefined): { reality: Reality; negated: boolean } {
  switch (complement) {
    case "planned":
      return { reality: own.reality === "actual" ? "future" : own.reality, negated: own.negated };
    case "wanted":
    case "threatened":
    case "feared":
      return { reality: "hypothetical", negated: own.negated };
    case "refused":
      return { reality: own.reality, negated: true };
    default:
      return { reality: own.reality, negated: own.negated };
  }
}

/** The voices of the clause, and within them who vouches for what stands under "accused", or denies what stands under "denied". */
function spoken({ under, head }: Match, { voices: heard, sentence, tree }: Seen): { voices: readonly Voice[]; stance: Stance } {
  const said = heard.of(sentence.n, head);
  if (!under || (under.complement !== "vouched" && under.complement !== "denied"))
    return { voices: said.voices, stance: said.stance };
  const cue = tree.tokens[under.match.head]?.form ?? "";
  const own = under.match.initiator
    .filter(({ from, to }) => !said.voices.some((voice) => voice.from < to && from < voice.to))
    .map(({ actor, from, to }) => ({ actor, from, to, cue }));
  return { voices: [...said.voices, ...own], stance: under.complement === "denied" ? "denies" : said.stance };
}

function isPolitical({ actor }: Mention): boolean {
  const [head = ""] = actor.split(".", 1);
  return countryOf(actor) !== undefined || isOrganisation(head);
}

function partyOf({ actor, from, to }: Mention): Party {
  return { actor, from, to };
}

/** From the first to the last of the words of the clause and of its parties. */
function clauseOf({ initiator, recipient }: Match, sentence: Span, words: readonly Token[]): Span {
  return hull([...words.filter(({ upos }) => upos !== "PUNCT"), ...initiator, ...recipient], sentence);
}

function hull(spans: readonly Span[], within: Span): Span {
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return spans.length === 0 ? { from: within.from, to: within.to } : { from, to };
}
