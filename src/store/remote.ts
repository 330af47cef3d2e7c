import { request } from "node:http";
import type { Store } from "./store.ts";

/** The methods of a store that another process may call. */
export const REMOTE_METHODS = [
  "write",
  "readBy",
  "counts",
  "documents",
  "document",
  "claims",
  "claim",
  "relations",
  "observations",
  "relationSources",
  "relationEvents",
  "relationRows",
  "relationSeries",
  "volume",
  "coverage",
  "correct",
  "undo",
  "corrections",
  "runs",
  "rejections",
  "importFile",
  "finishImports",
  "imports",
  "importLeftOut",
  "undoImport",
  "scan",
  "dangling",
  "exportTo",
] as const satisfies readonly Exclude<keyof Store, "place" | "close">[];
export type RemoteMethod = (typeof REMOTE_METHODS)[number];

/** What goes over the wire: an answer, or an error with its kind, so that a wrong id is one here as well. */
export type RemoteAnswer = { readonly result?: unknown } | { readonly error: string; readonly kind: "range" | "other" };

/** A store that a running server holds. `close` ends nothing there. Throws when the server goes away. */
export function remoteStore(place: string, port: number, token: string): Store {
  const call = async (method: RemoteMethod, args: readonly unknown[]): Promise<unknown> => {
    const body = JSON.stringify(args.map((arg) => arg ?? null));
    const answer = (await post(port, `/rpc/${method}`, token, body).catch((cause: unknown) => {
      throw new Error(`the server that holds ${place} (port ${port}) has gone: start it again, or run the command without it`, {
        cause,
      });
    })) as RemoteAnswer;
    if ("error" in answer) throw answer.kind === "range" ? new RangeError(answer.error) : new Error(answer.error);
    return answer.result;
  };
  const methods = REMOTE_METHODS.map((method) => [method, (...args: readonly unknown[]) => call(method, args)]);
  return { place, close: async () => {}, ...Object.fromEntries(methods) } as Store;
}

// Not fetch, which gives up after five minutes without an answer: the import of a year of events takes longer.
function post(port: number, path: string, token: string, body: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const call = request({ host: "127.0.0.1", port, path, method: "POST", headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        try {
          resolve(JSON.parse(Buffer.concat(chunks).toString("utf8")));
        } catch (error) {
          reject(error);
        }
      });
    });
    call.on("error", reject);
    call.end(body);
  });
}

/** Whether a server answers on a port and knows the token. */
export async function answers(port: number, token: string): Promise<boolean> {
  const signal = AbortSignal.timeout(5000);
  const response = await fetch(`http://127.0.0.1:${port}/rpc`, { headers: { authorization: `Bearer ${token}` }, signal }).catch(
    () => undefined,
  );
  return response?.ok ?? false;
}
