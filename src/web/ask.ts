/** Why a question to the server has no answer: the server's own words, or `gone` when there is no server. */
export class Failure extends Error {
  readonly status: number | undefined;
  readonly hint: string | undefined;

  constructor(message: string, status: number | undefined, hint: string | undefined) {
    super(message);
    this.status = status;
    this.hint = hint;
  }

  get gone(): boolean {
    return this.status === undefined;
  }
}

/** Gets one answer of the API. Throws a Failure, or an AbortError when `signal` calls it off. */
export async function ask<T>(path: string, signal: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { signal, headers: { accept: "application/json" } });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new Failure(String(cause), undefined, undefined);
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (signal.aborted) throw signal.reason;
  if (response.ok && body !== undefined) return body as T;
  const said = typeof body === "object" && body !== null ? (body as { error?: unknown; hint?: unknown }) : {};
  throw new Failure(
    typeof said.error === "string" ? said.error : `${response.status} ${response.statusText}`.trim(),
    response.status,
    typeof said.hint === "string" ? said.hint : undefined,
  );
}

/** An address of the API with the fields that have a value. */
export function question(path: string, fields: Readonly<Record<string, string | number | undefined | null>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined && value !== null && value !== "") query.set(name, String(value));
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}
