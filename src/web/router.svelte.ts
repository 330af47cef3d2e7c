import { tick } from "svelte";
import { pageAt } from "./address.ts";

/** Where the reader is. Links are ordinary links; a click on one of ours changes the address without loading anew. */
class Router {
  url: URL = $state.raw(new URL(location.href));
  page = $derived(pageAt(this.url.pathname));

  /** The part of the address after `#`, decoded; "" when there is none or it cannot be decoded. */
  fragment = $derived.by(() => {
    try {
      return decodeURIComponent(this.url.hash.slice(1));
    } catch {
      return "";
    }
  });

  get search(): string {
    return this.url.search;
  }

  field(name: string): string {
    return this.url.searchParams.get(name) ?? "";
  }

  /** Goes to an address of this app. A new page starts at its head, a changed filter stays where the reader is. */
  async go(address: string, how: { replace?: boolean } = {}): Promise<void> {
    const next = new URL(address, this.url);
    const isNewPage = pageAt(next.pathname).key !== this.page.key;
    const turnsPage = next.searchParams.get("page") !== this.url.searchParams.get("page");
    if (how.replace) history.replaceState(history.state, "", next);
    else {
      history.replaceState({ y: scrollY }, "");
      history.pushState(null, "", next);
    }
    this.url = next;
    await tick();
    if (next.hash !== "") this.toFragment();
    else if (isNewPage) this.#toHead();
    else if (turnsPage) document.querySelector("[data-list]")?.scrollIntoView();
  }

  /** Scrolls to the fragment and moves the focus there, once the place exists. */
  toFragment(): void {
    const place = this.fragment === "" ? null : document.getElementById(this.fragment);
    if (!place) return;
    place.scrollIntoView({ block: "center" });
    place.focus({ preventScroll: true });
  }

  /** Takes over the clicks and the history; gives back what ends that. */
  start(): () => void {
    history.scrollRestoration = "manual";
    const click = (event: MouseEvent) => this.#click(event);
    const back = (event: PopStateEvent) => this.#back(event);
    document.addEventListener("click", click);
    window.addEventListener("popstate", back);
    return () => {
      document.removeEventListener("click", click);
      window.removeEventListener("popstate", back);
    };
  }

  #click(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    // A link inside a drawing has its address in the older attribute.
    const address = link?.getAttribute("href") ?? link?.getAttributeNS("http://www.w3.org/1999/xlink", "href");
    if (!link || !address || link.hasAttribute("target") || link.hasAttribute("download")) return;
    const next = new URL(address, this.url);
    if (next.origin !== location.origin || next.pathname.endsWith(".json") || next.pathname.startsWith("/api/")) return;
    event.preventDefault();
    void this.go(next.href);
  }

  async #back(event: PopStateEvent): Promise<void> {
    this.url = new URL(location.href);
    await tick();
    const kept: unknown = event.state?.y;
    if (typeof kept === "number") scrollTo(0, kept);
    else this.toFragment();
  }

  #toHead(): void {
    scrollTo(0, 0);
    (document.querySelector<HTMLElement>("h1") ?? document.querySelector<HTMLElement>("main"))?.focus({ preventScroll: true });
  }
}

export const router = new Router();
