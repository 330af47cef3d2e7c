/** What a command's exit code says. */
export const EXIT = { done: 0, failed: 1, usage: 2, rejected: 3, unsound: 4, stopped: 130 } as const;

/** Ends a command with its error, in one line; with RAPPORTEUR_DEBUG set, with where it came from. */
export function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`rapporteur: ${message}\n`);
  if (process.env.RAPPORTEUR_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = error instanceof RangeError ? EXIT.usage : EXIT.failed;
}
