import type { Voice } from "../../model/claim.ts";
import type { ShownClaim } from "../../store/store.ts";
import type { Note } from "./notes.ts";

/** A voice by its name: an actor's id where one is known, else the words of the sentence; hearsay has neither. */
export interface Name {
  readonly actor?: string;
  readonly words?: string;
  /** The language of the words. */
  readonly lang?: string;
}

/** Who claims go back to: a named voice, an outlet that speaks for itself, or nobody named. */
export interface Origin {
  readonly kind: "voice" | "outlet" | "hearsay";
  readonly name: Name;
  /** Numbers of the claims. */
  readonly notes: readonly number[];
  /** Outlets that carry them. */
  readonly outlets: readonly string[];
}

/** Who says so, outermost first, in the words of the sentence. */
export function chain(claim: ShownClaim): readonly Name[] {
  return claim.voices.map((voice) => nameOf(voice, claim));
}

/** The innermost voices of claims with what goes back to them, the one with most claims first; hearsay last. */
export function origins(notes: readonly Note[]): readonly Origin[] {
  const found = new Map<string, { kind: Origin["kind"]; name: Name; notes: number[]; outlets: Set<string> }>();
  for (const { n, claim } of notes) {
    const innermost = claim.voices.at(-1);
    const name = innermost ? nameOf(innermost, claim) : { ...(claim.outlet === undefined ? {} : { words: claim.outlet }) };
    const kind = innermost === undefined ? "outlet" : innermost.actor === undefined ? "hearsay" : "voice";
    const key = `${kind} ${innermost?.actor ?? name.words ?? ""}`;
    const origin = found.get(key) ?? { kind, name, notes: [], outlets: new Set<string>() };
    origin.notes.push(n);
    if (claim.outlet !== undefined) origin.outlets.add(claim.outlet);
    found.set(key, origin);
  }
  return [...found.values()]
    .map((origin) => ({ ...origin, outlets: [...origin.outlets].sort() }))
    .sort((x, y) => Number(x.kind === "hearsay") - Number(y.kind === "hearsay") || y.notes.length - x.notes.length);
}

/**
 * The claims that deny: those that the quoted voice denies, and those that say that a country rejects something; with the other
 * claims of the same document, which stand beside them. What answers what is not decided here.
 */
export function denials(notes: readonly Note[]): readonly { readonly note: number; readonly beside: readonly number[] }[] {
  const denies = (claim: ShownClaim) => claim.stance === "denies" || claim.type === "REJECT";
  return notes
    .filter(({ claim }) => denies(claim))
    .map(({ n, claim }) => ({
      note: n,
      beside: notes.filter((other) => other.claim.document === claim.document && !denies(other.claim)).map((other) => other.n),
    }));
}

function nameOf(voice: Voice, { text, textFrom, lang }: ShownClaim): Name {
  if (voice.actor === undefined) return {};
  const inside = voice.from >= textFrom && voice.to <= textFrom + text.length && voice.to > voice.from;
  const words = inside ? text.slice(voice.from - textFrom, voice.to - textFrom) : undefined;
  return { actor: voice.actor, ...(words === undefined ? {} : { words }), ...(lang === undefined ? {} : { lang }) };
}
