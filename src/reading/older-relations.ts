import type { Token } from "../model/sentence.ts";

/** Relations of the first version of Universal Dependencies by their names in the second. */
const NOW: Readonly<Record<string, string>> = {
  dobj: "obj",
  nsubjpass: "nsubj:pass",
  csubjpass: "csubj:pass",
  auxpass: "aux:pass",
  name: "flat",
  foreign: "flat",
  mwe: "fixed",
  neg: "advmod",
  "nmod:agent": "obl:agent",
  "nmod:npmod": "obl",
  "nmod:tmod": "obl",
};

const OLD = /^(?:dobj|nsubjpass|csubjpass|auxpass|mwe|neg)$/;

/** A parse in the first version of Universal Dependencies as the second has it: a phrase under a verb is `obl`. Others are left as they are. */
export function inSecondVersion(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ deprel }) => deprel !== undefined && OLD.test(deprel))) return tokens;
  return tokens.map((token) => {
    const { deprel, head = 0 } = token;
    if (deprel === undefined) return token;
    const now = NOW[deprel];
    if (now) return { ...token, deprel: now };
    const over = tokens[head - 1]?.upos;
    return deprel === "nmod" && (over === "VERB" || over === "AUX") ? { ...token, deprel: "obl" } : token;
  });
}
