import type { Reader } from "../reading/reader.ts";

/** The reader that every command uses. */
export async function loadReader(): Promise<Reader> {
  const { surfaceReader } = await import("../reading/index.ts");
  return surfaceReader();
}

/** `surface@0.1`: what a reading is known by. */
export function nameOf(reader: Reader): string {
  return `${reader.name}@${reader.version}`;
}
