import { type CameoCode, cameoCodes, cameoQuad, type QuadScheme } from "../model/cameo.ts";
import { EVENT_TYPES, type EventType, intensityOf, modesOf, type Quad, quadOf } from "../model/event-type.ts";
import { readTable } from "../model/table.ts";
import { literal } from "./from.ts";
import type { Act, NoEvent, Sql } from "./plan.ts";

/** A data set's acts by code or label. */
export type Acts = ReadonlyMap<string, Act | NoEvent>;

const made = new Map<string, Acts>();

// The tables are made once, so that thousands of files of a kind share one: a store knows them again by identity.
function once(name: string, make: () => Acts): Acts {
  const acts = made.get(name) ?? make();
  made.set(name, acts);
  return acts;
}

/** CAMEO's codes as a source rates and classes them: GDELT's values and QuadClass, or those of ICEWS. */
export function cameoActs(of: "gdelt" | "icews", quads: QuadScheme = of): Acts {
  return once(`cameo ${of} ${quads}`, () => new Map(cameoCodes().map((code) => [code.code, actOf(code, of, quads)])));
}

/** CAMEO's labels as files without codes write them, by `plainLabel`. A label of several levels or ages is the base, and today's code. */
export function labelActs(): Acts {
  return once("label", loadLabels);
}

function loadLabels(): Acts {
  const acts = new Map<string, Act | NoEvent>();
  const byWorth = cameoCodes().toSorted((one, other) => worth(one) - worth(other));
  for (const code of byWorth) acts.set(plainLabel(code.label), actOf(code, "icews", "icews"));
  for (const { label, cameo, why } of readTable(new URL("icews-labels.tsv", import.meta.url), ["label", "cameo", "why"])) {
    const code = cameoCodes().find((one) => one.code === cameo);
    if (!code && why === "") throw new RangeError(`unknown event code: ${cameo} (icews-labels.tsv)`);
    acts.set(plainLabel(label), code ? actOf(code, "icews", "icews") : { why });
  }
  return acts;
}

/** A label so that ways of writing it are one: "Arrest,_detain,_or_charge" and "Arrest, detain, or charge" are the same. */
export function plainLabel(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** PLOVER's types, alone and with each mode as `TYPE/mode`, and CAMEO's codes beside them. */
export function ploverActs(): Acts {
  return once("plover", loadPlover);
}

// Types of PLOVER before 2018, which the gold records still have, as those of today.
const EARLIER: ReadonlyMap<string, { readonly type: EventType; readonly mode?: string }> = new Map([
  ["DEMAND", { type: "REQUEST" }],
  ["DISAPPROVE", { type: "ACCUSE", mode: "disapprove" }],
  ["INVESTIGATE", { type: "ACCUSE", mode: "investigate" }],
  ["FIGHT", { type: "ASSAULT" }],
]);

/** The key in `ploverActs` of a type and a mode: a mode that is not scored ("host", "demo-org") is let go, and the type decides. */
export function ploverAct(type: Sql, mode: Sql): Sql {
  const scored = [...ploverActs().keys()].filter((key) => key.includes("/")).map(literal);
  return `case when list_contains([${scored.join(", ")}], ${type} || '/' || ${mode}) then ${type} || '/' || ${mode} else ${type} end`;
}

function loadPlover(): Acts {
  const acts = new Map<string, Act | NoEvent>(cameoActs("gdelt"));
  for (const type of EVENT_TYPES) {
    acts.set(type, { type, intensity: intensityOf(type), quad: quadOf(type) });
    for (const mode of modesOf(type).keys())
      acts.set(`${type}/${mode}`, { type, mode, intensity: intensityOf(type, mode), quad: quadOf(type) });
  }
  for (const [old, { type, mode }] of EARLIER)
    acts.set(old, { type, ...(mode ? { mode } : {}), intensity: intensityOf(type, mode), quad: quadOf(type) });
  acts.set("DOCUMENT", { why: "not an event: documentation" });
  return acts;
}

/** ACLED's sub-events. */
export function acledActs(): Acts {
  return once("acled", loadAcled);
}

function loadAcled(): Acts {
  const cameo = cameoActs("gdelt");
  return new Map(
    readTable(new URL("acled-acts.tsv", import.meta.url), ["event", "cameo", "why"]).map((row) => {
      const act = row.why === "" ? cameo.get(row.cameo) : { why: row.why };
      if (!act) throw new RangeError(`unknown event code: ${row.cameo} (acled-acts.tsv)`);
      return [row.event, act];
    }),
  );
}

/** The codes of WEIS, the World Event Interaction Survey: three digits that look like CAMEO's and mean something else. */
export function weisActs(): Acts {
  return once("weis", loadWeis);
}

function loadWeis(): Acts {
  return new Map(
    readTable(new URL("weis.tsv", import.meta.url), ["code", "label", "intensity", "type", "quad"]).map((row) => [
      row.code,
      { ...(row.type && { type: row.type as EventType }), intensity: Number(row.intensity), quad: row.quad as Quad },
    ]),
  );
}

function actOf(code: CameoCode, of: "gdelt" | "icews", quads: QuadScheme): Act {
  const quad = cameoQuad(code.code, quads);
  // Phoenix has no class for statements and appeals, and an event has one: that of their words.
  return {
    cameo: code.code,
    ...(code.type ? { type: code.type } : {}),
    ...(code.mode ? { mode: code.mode } : {}),
    intensity: code[of] ?? code.intensity,
    quad: quad ?? "verbal cooperation",
  };
}

// A later row wins: three digits over two and four, today's codes over those of the draft.
function worth({ code, now }: CameoCode): number {
  return (now === undefined ? 10 : 0) + (code.length === 2 ? 0 : code.length === 4 ? 1 : 2);
}
