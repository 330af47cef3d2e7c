import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";

/** A path that names nothing, or a folder that holds nothing. */
export interface NoFile {
  readonly file: string;
  readonly problem: string;
}

/**
 * The files that paths name, absolute, each once, in order: a folder stands for all files below it but hidden ones, and `*`, `**` and
 * `?` for what fits, where a shell has not put in the names already.
 */
export async function eventFiles(paths: readonly string[]): Promise<readonly (string | NoFile)[]> {
  const found = new Map<string, string | NoFile>();
  for (const path of paths)
    for (const file of await filesOf(resolve(path))) found.set(typeof file === "string" ? file : file.file, file);
  return [...found.values()];
}

async function filesOf(path: string): Promise<readonly (string | NoFile)[]> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isFile()) return [path];
  const files = there?.isDirectory() ? await below(path) : /[*?]/.test(path) ? await matching(path) : undefined;
  if (files === undefined) return [{ file: path, problem: "no such file or folder" }];
  return files.length > 0 ? files : [{ file: path, problem: "no files there" }];
}

async function below(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith("."));
  const files: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await below(path)));
    else if (entry.isFile()) files.push(path);
  }
  return files;
}

async function matching(glob: string): Promise<string[]> {
  let base = dirname(glob);
  while (/[*?]/.test(base)) base = dirname(base);
  const pattern = new RegExp(
    `^${glob
      .split(sep)
      .map((part) =>
        part === "**"
          ? "(?:[^/]+/)*"
          : `${part
              .replace(/[.+^${}()|[\]\\]/g, "\\$&")
              .replaceAll("*", "[^/]*")
              .replaceAll("?", "[^/]")}/`,
      )
      .join("")
      .replace(/\/$/, "")}$`,
  );
  const files = await below(base).catch(() => []);
  return files.filter((file) => pattern.test(file.split(sep).join("/")) && !basename(file).startsWith("."));
}
