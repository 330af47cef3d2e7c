import type { Arena } from "../syntax/network/arena.ts";

/** Hides some of what passes between the layers for one batch (Srivastava et al. 2014), and the slopes of what was hidden. */
export class Dropout {
  readonly #arena: Arena;
  readonly #share: number;
  readonly #random: () => number;
  readonly #masks = new Map<string, { readonly mask: number; readonly count: number }>();

  constructor(arena: Arena, share: number, random: () => number) {
    this.#arena = arena;
    this.#share = share;
    this.#random = random;
  }

  /** Makes some of `count` floats zero, and the others larger by as much; `place` names them for `back`. */
  hide(x: number, count: number, place: string): void {
    if (this.#share === 0) return;
    const mask = this.#arena.room(count);
    const kept = 1 / (1 - this.#share);
    const { floats } = this.#arena;
    for (let i = mask; i < mask + count; i++) floats[i] = this.#random() < this.#share ? 0 : kept;
    this.#arena.kernels.scaleBy(x, mask, count);
    this.#masks.set(place, { mask, count });
  }

  /** The slopes of the floats as they were before `hide`, given those of the floats after it. */
  back(slopes: number, place: string): void {
    const found = this.#masks.get(place);
    if (found) this.#arena.kernels.scaleBy(slopes, found.mask, found.count);
  }
}
