import { untrack } from "svelte";
import { ask, Failure } from "./ask.ts";

/** Answers of this visit: a page that was seen is there at once when it is opened again, and is then asked for anew. */
const seen = new Map<string, unknown>();
const SEEN = 60;

/**
 * What the server answers to a question that may change. While a new answer is on its way the old one stays (`busy` says
 * so); a failure takes its place only when there is nothing to show for this question.
 */
export class Answer<T> {
  value: T | undefined = $state.raw();
  failure: Failure | undefined = $state.raw();
  busy = $state(true);
  #path = "";
  #running: AbortController | undefined;

  /** Asks; gives back what calls the question off, so that an effect can return it. */
  ask(path: string): () => void {
    return untrack(() => {
      this.#running?.abort();
      const running = new AbortController();
      this.#running = running;
      this.#path = path;
      this.busy = true;
      this.failure = undefined;
      const known = seen.get(path);
      if (known !== undefined) this.value = known as T;
      void this.#get(path, running.signal, known !== undefined);
      return () => running.abort();
    });
  }

  retry(): void {
    this.ask(this.#path);
  }

  async #get(path: string, signal: AbortSignal, shown: boolean): Promise<void> {
    try {
      const value = await ask<T>(path, signal);
      remember(path, value);
      this.value = value;
      this.busy = false;
    } catch (cause) {
      if (signal.aborted) return;
      this.failure = cause instanceof Failure ? cause : new Failure(String(cause), undefined, undefined);
      if (!shown) this.value = undefined;
      this.busy = false;
    }
  }
}

function remember(path: string, value: unknown): void {
  seen.delete(path);
  seen.set(path, value);
  for (const oldest of seen.keys()) {
    if (seen.size <= SEEN) break;
    seen.delete(oldest);
  }
}
