import type { ListedSource } from "../model/document.ts";
import { anyOf, isEnd, isFurniture, labelled, words } from "./labels.ts";
import { endsSentence, type Line } from "./lines.ts";
import { namesAt } from "./name.ts";
import { findDate } from "./published.ts";
import { firstUrl } from "./web-url.ts";

/** What stands among and below the paragraphs, and the runs of lines that are the article itself. */
export interface Foot {
  /** Runs of whole lines, in order, as offsets; one run where nothing had to be left out in the middle. */
  readonly runs: readonly { from: number; to: number }[];
  readonly outlet?: string;
  readonly published?: string;
  readonly byline?: string;
  readonly tags: readonly string[];
  readonly sources: readonly ListedSource[];
}

/** A labelled line is short; a paragraph that happens to begin with "Sources:" is the article. */
const ENTRY = 300;

/** Parts the lines of a body from the lists, credits and page furniture around them. */
export function readFoot(lines: readonly Line[]): Foot {
  const runs: { from: number; to: number }[] = [];
  const tags: string[] = [];
  const sources: ListedSource[] = [];
  let outlet: string | undefined;
  let published: string | undefined;
  let byline: string | undefined;
  let inList = false;
  let afterBlank = false;
  let broken = true;
  for (const line of lines) {
    if (line.text === "") {
      afterBlank = true;
      continue;
    }
    if (isEnd(line.text) && runs.length > 0) break;
    const label = line.text.length <= ENTRY ? labelled(line.text) : undefined;
    let taken = isFurniture(line.text);
    if (taken) inList = false;
    else if (label?.kind === "sources" && (label.rest === "" || firstUrl(label.rest) !== undefined || isTitle(label.rest))) {
      if (label.rest !== "") sources.push(listed(label.rest));
      inList = taken = true;
    } else if (label?.kind === "publisher") {
      const imprint = readImprint(label.rest);
      if (imprint) {
        outlet ??= imprint.outlet;
        published ??= imprint.published;
      } else if (firstUrl(label.rest) !== undefined || isTitle(label.rest)) sources.push(listed(label.rest));
      taken = imprint !== undefined || firstUrl(label.rest) !== undefined || isTitle(label.rest);
      inList = false;
    } else if (label?.kind === "tags" && label.rest !== "") {
      tags.push(...tagList(label.rest));
      taken = true;
      inList = false;
    } else if (label?.kind === "image" && label.rest !== "") {
      sources.push(readCredit(line.text, label.rest));
      taken = true;
    } else if (label?.kind === "byline" && namesAt(label.rest) !== undefined) {
      byline ??= namesAt(label.rest);
      taken = true;
      inList = false;
    } else if (inList) {
      taken =
        firstUrl(line.text) !== undefined || (isEntry(line.text) && (!afterBlank || /^([-–*•]|\[?\d+[\].)])\s*/.test(line.text)));
      if (taken) sources.push(listed(line.text));
      else inList = false;
    }
    afterBlank = false;
    if (taken) {
      broken = true;
      continue;
    }
    const last = runs.at(-1);
    if (last && !broken) last.to = line.to;
    else runs.push({ from: line.from, to: line.to });
    broken = false;
  }
  return {
    runs,
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(byline === undefined ? {} : { byline }),
    tags,
    sources,
  };
}

/** "Kasachstan, Russland" or "Kasachstan; Russland" or "#Kasachstan #Russland", each tag once. */
export function tagList(text: string): string[] {
  const parts = /[,;|]/.test(text) ? text.split(/[,;|]/) : text.split(/\s+(?=#)/);
  return [...new Set(parts.map((part) => part.trim().replace(/^#/, "")))].filter((tag) => tag !== "");
}

const ON = new RegExp(`[\\s,(–—-]*(?<!\\p{L})(?:${anyOf(words("on"))})?[\\s(]*$`, "iu");

/** "untergrund-blättle.ch… vom 17. August 2022"; without its date a line does not say that this text was published there. */
function readImprint(rest: string): { outlet: string; published: string } | undefined {
  const date = findDate(rest);
  if (!date || !/^[\s).]*(г\.?|года|Uhr)?[\s).]*$/iu.test(rest.slice(date.to))) return undefined;
  const outlet = rest
    .slice(0, date.from)
    .replace(ON, "")
    .replace(/[\s,.…]+$/, "")
    .trim();
  return outlet === "" || outlet.length > 120 ? undefined : { outlet, published: date.day };
}

function isEntry(text: string): boolean {
  return text.length <= 160 || (text.length <= ENTRY && !endsSentence(text));
}

/** What stands behind "Source:" on the same line: the title of something, not a sentence about it. */
function isTitle(rest: string): boolean {
  return rest !== "" && (rest.length <= 60 || (rest.length <= ENTRY && !endsSentence(rest)));
}

function listed(line: string): ListedSource {
  const text = line.replace(/^([-–*•]|\[\d+\]|\d+[.)])\s*/, "");
  const url = firstUrl(text);
  return url === undefined ? { kind: "work", text } : { kind: "link", text, url };
}

const LICENCE =
  /\b(CC0(?:\s?1\.0)?|CC[ -]BY(?:[ -](?:SA|NC|ND)){0,2}(?:\s?\d\.\d)?|public domain|gemeinfrei|GFDL|общественное достояние)/iu;

/** "#Bild: Militärparade ... / Kalabaha1969 (CC BY-SA 3.0 cropped)": the author stands after the last stroke, before the bracket. */
export function readCredit(line: string, rest: string): ListedSource {
  const licence = LICENCE.exec(rest)?.[1];
  const url = firstUrl(rest);
  const bare = rest.replace(/\([^()]*\)\s*\.?$/, "").trim();
  const stroke = bare.lastIndexOf(" / ");
  const author = (stroke >= 0 ? bare.slice(stroke + 3) : bare).replace(/^(©|\(c\))\s*/i, "").trim();
  const isAuthor = author !== "" && !/https?:/.test(author) && (stroke >= 0 || (author.length <= 60 && !endsSentence(author)));
  return {
    kind: "image",
    text: line,
    ...(url === undefined ? {} : { url }),
    ...(isAuthor ? { author } : {}),
    ...(licence === undefined ? {} : { licence }),
  };
}
