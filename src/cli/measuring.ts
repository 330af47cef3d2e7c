import { type Command, Option } from "commander";
import type { Standing } from "../model/event.ts";
import type { By } from "../relations/periods.ts";
import type { Measuring } from "../relations/relation.ts";
import type { Fold } from "../store/fold.ts";
import type { QuadChoice, SectorChoice } from "../store/relation-query.ts";
import { choice, choices } from "./arguments.ts";

/** What `measuringOptions` reads from the command line. */
export interface MeasuringOptions {
  by: By;
  dedup: Fold;
  sector: SectorChoice;
  standing?: Standing[];
  quads: QuadChoice;
}

const SECTORS = "any, state (the state itself on both sides), or an organ on one side at least: GOV, MIL, ...";

/** How a relation is measured: the same options for every command that measures one. */
export function measuringOptions(command: Command): Command {
  return command
    .addOption(new Option("--by <length>", "length of a period").choices(["week", "month", "quarter", "year"]).default("month"))
    .addOption(new Option("--dedup <rule>", "rows that are one event").choices(["none", "story", "dyad-day"]).default("story"))
    .option("--sector <who>", SECTORS, choice("sector"), "any" as SectorChoice)
    .option("--standing <list>", "of reports: attested, reported, hearsay, contested", choices("standing"))
    .addOption(
      new Option("--quads <scheme>", "who sorts events into the four classes")
        .choices(["dataset", "gdelt", "icews", "phoenix"])
        .default("dataset"),
    );
}

/** The options as the measures take them. */
export function measuringOf({ by, dedup, sector, standing, quads }: MeasuringOptions): Measuring {
  return { by, dedup, sector, quads, ...(standing === undefined ? {} : { standing }) };
}
