import type { Party } from "./plan.ts";
import { OTHER_SECTOR, sectorCodes } from "./sectors.ts";

/**
 * Reads an actor's code as the Kansas Event Data System and GDELT make them: three letters for who, then three for each thing that it is. `TUR`
 * is the state, `TURMIL` its armed forces, `IGOUNO` the United Nations, which have no country. `GOV` alone is no state either: `TURGOV`
 * is a sector, as GDELT's type is.
 */
export function kedsParty(): (code: string) => Party {
  const sectors = sectorCodes("gdelt");
  return (code) => {
    const country = code.slice(0, 3);
    const agents = code.slice(3).match(/.{1,3}/g) ?? [];
    if (agents.length === 0) return { country };
    const known = agents.map((agent) => sectors.get(agent)).find((sector) => sector !== undefined);
    return { country, sector: known ?? OTHER_SECTOR };
  };
}
