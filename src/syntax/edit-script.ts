/**
 * How a form becomes its lemma, written so that words of one paradigm share it: `CASE INFIX/CUT/ADD`. CASE: `l` all lower, `u` first
 * letter upper, nothing: as written. INFIX: a digit and letters, the occurrence (from 0) of these letters that is taken out before
 * ("0ge": angerufen -> anrufen; "1zu": zurückzuweisen -> zurückweisen). CUT letters go from the end, ADD comes there.
 * "=lemma" stands for a whole word that shares nothing ("=sein").
 */
export type EditScript = string;

/** The script that makes `lemma` of `form`; `infixes` are letters that may be taken out inside (a participle's "ge"). */
export function scriptOf(form: string, lemma: string, infixes: readonly string[] = []): EditScript {
  const plain = scriptWithout(form, lemma, "");
  let best = plain;
  for (const infix of infixes) {
    const lower = form.toLowerCase();
    for (let at = lower.indexOf(infix), n = 0; at >= 0; at = lower.indexOf(infix, at + 1), n++) {
      const script = scriptWithout(form.slice(0, at) + form.slice(at + infix.length), lemma, `${n}${infix}`);
      if (!script.startsWith("=") && (best.startsWith("=") || addLength(script) < addLength(best))) best = script;
    }
  }
  return best;
}

const addLength = (script: EditScript) => script.length - script.lastIndexOf("/");

function scriptWithout(form: string, lemma: string, infix: string): EditScript {
  const lowerForm = form.toLowerCase();
  const lowerLemma = lemma.toLowerCase();
  if (lowerForm.length !== form.length || lowerLemma.length !== lemma.length) return `=${lemma}`;
  let shared = 0;
  while (shared < lowerForm.length && lowerForm[shared] === lowerLemma[shared]) shared++;
  if (shared === 0) return `=${lemma}`;
  const kept = form.slice(0, shared) + lemma.slice(shared);
  const letterCase =
    lemma === lowerLemma ? "l" : kept.charAt(0).toUpperCase() + kept.slice(1) === lemma ? "u" : kept === lemma ? "" : undefined;
  return letterCase === undefined ? `=${lemma}` : `${letterCase}${infix}/${form.length - shared}/${lemma.slice(shared)}`;
}

interface Steps {
  readonly whole?: string;
  readonly letterCase: string;
  readonly occurrence: number;
  readonly infix: string;
  readonly cut: number;
  readonly add: string;
}

const parsed = new Map<EditScript, Steps>();
const SCRIPT = /^([lu]?)(?:(\d)([^/]+))?\/(\d+)\/(.*)$/su;

function stepsOf(script: EditScript): Steps {
  let steps = parsed.get(script);
  if (!steps) {
    if (script.startsWith("=")) steps = { whole: script.slice(1), letterCase: "", occurrence: 0, infix: "", cut: 0, add: "" };
    else {
      const match = SCRIPT.exec(script);
      if (!match) throw new RangeError(`unknown edit script: ${script}`);
      const [, letterCase = "", occurrence = "0", infix = "", cut = "0", add = ""] = match;
      steps = { letterCase, occurrence: Number(occurrence), infix, cut: Number(cut), add };
    }
    parsed.set(script, steps);
  }
  return steps;
}

/** The lemma that the script makes of the form; undefined where the form is too short for it or lacks the infix. */
export function applyScript(form: string, script: EditScript): string | undefined {
  const steps = stepsOf(script);
  if (steps.whole !== undefined) return steps.whole;
  let stem = form;
  if (steps.infix) {
    const lower = form.toLowerCase();
    let at = lower.indexOf(steps.infix);
    for (let n = 0; n < steps.occurrence && at >= 0; n++) at = lower.indexOf(steps.infix, at + 1);
    if (at < 0) return undefined;
    stem = form.slice(0, at) + form.slice(at + steps.infix.length);
  }
  if (steps.cut > stem.length) return undefined;
  const lemma = stem.slice(0, stem.length - steps.cut) + steps.add;
  if (lemma === "") return undefined;
  if (steps.letterCase === "l") return lemma.toLowerCase();
  return steps.letterCase === "u" ? lemma.charAt(0).toUpperCase() + lemma.slice(1) : lemma;
}
