import type { Scene } from "./scene.ts";

/** The place of who speaks: the subject, the agent of a passive, the subject that the verb shares, or the source of an impersonal verb. */
export function speaks(scene: Scene, verb: number, depth = 4): number | undefined {
  const passive = scene.tree
    .children(verb)
    .some((child) => ["nsubj:pass", "aux:pass"].includes(scene.tokens[child]?.deprel ?? ""));
  const agent = scene.tree.children(verb).find((child) => scene.tokens[child]?.deprel === "obl:agent");
  if (agent !== undefined) return agent;
  const [subject] = scene.tree.children(verb, "nsubj").filter((child) => !scene.tokens[child]?.deprel?.endsWith(":pass"));
  const source = () => sourceOf(scene, verb);
  if (passive && subject !== undefined) return source();
  if (subject !== undefined && !isEmpty(scene, subject)) return subject;
  if (subject !== undefined) return source() ?? (scene.tree.feature(subject, "PronType") === "Prs" ? subject : undefined);
  if (passive || scene.tree.children(verb, "expl").length > 0) return source();
  const head = scene.tree.head(verb);
  if (head !== undefined && depth > 0) {
    if (scene.tree.is(verb, "conj") || scene.tree.is(verb, "xcomp") || scene.tree.is(verb, "advcl")) {
      // "Berlin weist zurück und sagt": the subject is shared, whatever the voice of the first verb.
      const [shared] = scene.tree.children(head, "nsubj");
      return scene.tree.is(verb, "conj") && shared !== undefined && !isEmpty(scene, shared)
        ? shared
        : speaks(scene, head, depth - 1);
    }
    if (scene.tree.is(verb, "acl") && !scene.tree.is(verb, "acl:relcl")) {
      // "airlines accused of": who is spoken of.
      if (isPassive(scene, verb)) return source();
      // "issued a statement saying": the words of somebody speak for who gave them.
      if (scene.noun(head) && scene.tree.is(head, "obj")) return speaks(scene, scene.tree.head(head) ?? head, depth - 1) ?? head;
      return head;
    }
  }
  return source();
}

/** A subject of the verb's own, not shared with another. */
export function ownSubject(scene: Scene, verb: number): number | undefined {
  return scene.tree.children(verb, "nsubj")[0];
}

/** ", sagte X": a name or noun behind the verb, in whatever relation the tree has it. */
export function inverted(scene: Scene, verb: number): number | undefined {
  return scene.tree.children(verb).find((child) => {
    if (
      child < verb ||
      scene.tree.children(child, "case").length > 0 ||
      scene.isClause(child) ||
      ["Dat", "Ins"].includes(scene.tree.feature(child, "Case") ?? "")
    )
      return false;
    const name = /^\p{Lu}/u.test(scene.tokens[child]?.form ?? "") && scene.upos(child) !== "VERB";
    return ["NOUN", "PROPN"].includes(scene.upos(child))
      ? !isTime(scene, child)
      : scene.upos(child) === "PRON"
        ? scene.tree.feature(child, "Reflex") !== "Yes"
        : name;
  });
}

function isPassive(scene: Scene, participle: number): boolean {
  const feature = (name: string) => scene.tree.feature(participle, name);
  return (
    feature("Voice") === "Pass" || (feature("VerbForm") === "Part" && feature("Tense") === "Past" && feature("Voice") !== "Act")
  );
}

/** "hieß es aus Berlin", "сообщили в МИД": who speaks where the verb has no subject. */
export function sourceOf(scene: Scene, verb: number): number | undefined {
  return scene.tree
    .children(verb, "obl")
    .find(
      (child) =>
        scene.tree.children(child, "case").some((each) => scene.isKind(each, "source")) &&
        ["NOUN", "PROPN"].includes(scene.upos(child)) &&
        !isTime(scene, child),
    );
}

/** "es hieß", "this says": a pronoun that is nobody. */
function isEmpty(scene: Scene, subject: number): boolean {
  if (scene.upos(subject) !== "PRON" && scene.upos(subject) !== "DET") return false;
  const feature = (name: string) => scene.tree.feature(subject, name);
  const relative = feature("PronType") !== "Prs" && scene.tree.is(scene.clause(subject), "acl");
  return (
    (feature("Gender") === "Neut" && !relative) || feature("PronType") === "Ind" || (feature("PronType") === "Dem" && !relative)
  );
}

/** "в пятницу", "im Juni": no source. */
function isTime(scene: Scene, i: number): boolean {
  return scene.isKind(i, "time");
}
