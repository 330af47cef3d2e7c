/** The address as it was written, when it is http or https and free of user names; else `undefined` ("javascript:...", "/a/b"). */
export function webUrl(text: string | undefined, base?: string): string | undefined {
  const trimmed = text?.trim();
  if (!trimmed || trimmed.length > 4096) return undefined;
  const absolute = URL.canParse(trimmed);
  if (!absolute && (base === undefined || !URL.canParse(trimmed, base))) return undefined;
  const url = absolute ? new URL(trimmed) : new URL(trimmed, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  if (url.username !== "" || url.password !== "" || url.hostname === "") return undefined;
  return absolute && /^https?:\/\/[^\s<>"]+$/i.test(trimmed) ? trimmed : url.href;
}

/** The first http(s) address in a line, without the stop, bracket or quote that closes the sentence around it. */
export function firstUrl(line: string): string | undefined {
  const match = /https?:\/\/[^\s<>"«»„“”]+/i.exec(line);
  return webUrl(match?.[0].replace(/[.,;:!?)\]'’]+$/, ""));
}
