import { around, type CountryMention } from "../actors/index.ts";
import { agents, owners, toward } from "./around-trigger.ts";
import { directed } from "./directed.ts";
import { amid, mutual } from "./mutual.ts";
import { free, group, look, type Scene, unvoiced, type View } from "./scene.ts";

/** Who acts, and on whom; both the same where the act is mutual. */
export interface Parties {
  readonly initiator: readonly CountryMention[];
  readonly recipient: readonly CountryMention[];
}

/**
 * The parties of a trigger by the shape of its row, or `undefined` when nobody is seen to act. No country stands on both
 * sides, unless all do.
 */
export function partiesOf(scene: Scene): Parties | undefined {
  const parties = byShape(scene, look(scene));
  if (!parties || parties.initiator.length === 0) return undefined;
  if (parties.initiator === parties.recipient) return parties;
  const acting = new Set(parties.initiator.map(({ country }) => country));
  // "Russia and Kazakhstan agreed to ...": two agree with one another. (A German verb of agreeing with somebody has a row of its own.)
  const { verbLast } = around(scene.language);
  if (!verbLast && scene.found.trigger.type === "AGREE" && parties.recipient.length === 0 && acting.size === 2)
    return { initiator: parties.initiator, recipient: parties.initiator };
  return { initiator: parties.initiator, recipient: parties.recipient.filter(({ country }) => !acting.has(country)) };
}

function byShape(scene: Scene, view: View): Parties | undefined {
  const { trigger, passive } = scene.found;
  if (trigger.shape === "reciprocal") return mutual(scene, view);
  if (trigger.shape === "voiced") return undefined;
  if (trigger.shape === "nominal") {
    const between = amid(scene, view);
    if (between.length > 1) return { initiator: between, recipient: between };
    const owner = owners(scene, view);
    return { initiator: owner.length > 0 ? owner : scene.blamed, recipient: toward(scene, view) };
  }
  if (!passive) return directed(scene, view);
  const initiator = agents(scene, view);
  const subject = unvoiced(free(view.phrases), scene).find(({ mention }) => !initiator.includes(mention));
  // "wurde vor dem Flughafen in Bagdad beschossen": where it was, and not on whom.
  const seat = (mention: CountryMention) =>
    view.phrases.some((phrase) => phrase.mention === mention && around(scene.language).is("seat", phrase.preposition ?? ""));
  const recipient = subject ? group(view, subject) : toward(scene, view).filter((mention) => !seat(mention));
  return { initiator, recipient };
}

/** The mentions whose country is none of the others'. */
export function without(some: readonly CountryMention[], others: readonly CountryMention[]): readonly CountryMention[] {
  return some.filter(({ country }) => !others.some((other) => other.country === country));
}
