const everywhere = new WeakMap<RegExp, RegExp>();

/**
 * All matches of a table's pattern in a text that are not empty, whichever flags the table gave it. An `exec` loop and not
 * `matchAll`, which compiles the pattern anew each time.
 */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  let global = everywhere.get(pattern);
  if (!global) {
    global = pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
    everywhere.set(pattern, global);
  }
  const found: RegExpExecArray[] = [];
  global.lastIndex = 0;
  for (let match = global.exec(text); match; match = global.exec(text)) {
    if (match[0] === "") global.lastIndex++;
    else found.push(match);
  }
  return found;
}
