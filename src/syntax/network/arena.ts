import { readFileSync } from "node:fs";

/** The arithmetic of `kernels/`; addresses are counted in floats from the start of the memory. */
export interface Kernels {
  multiply(
    a: number,
    rowStep: number,
    columnStep: number,
    b: number,
    ldb: number,
    c: number,
    ldc: number,
    m: number,
    k: number,
    n: number,
  ): void;
  lstmStep(gates: number, before: number, cell: number, out: number, rows: number, width: number): void;
  lstmStepBack(gates: number, before: number, cell: number, dOut: number, dCell: number, rows: number, width: number): void;
  gatherRows(from: number, fromStep: number, index: number, to: number, toStep: number, rows: number, width: number): void;
  scatterRows(from: number, fromStep: number, index: number, to: number, toStep: number, rows: number, width: number): void;
  addRows(from: number, fromStep: number, index: number, to: number, toStep: number, rows: number, width: number): void;
  fillRows(bias: number, to: number, rows: number, width: number): void;
  sumRows(from: number, step: number, rows: number, width: number, sum: number): void;
  transpose(a: number, lda: number, m: number, n: number, b: number, ldb: number): void;
  leakyRelu(x: number, count: number): void;
  leakyReluBack(out: number, d: number, count: number): void;
  quantise(from: number, step: number, to: number, scales: number, rows: number, width: number): void;
  multiplyQuantised(
    a: number,
    scalesA: number,
    b: number,
    scalesB: number,
    c: number,
    ldc: number,
    m: number,
    pairs: number,
    n: number,
  ): void;
  scaleBy(x: number, y: number, count: number): void;
  scale(x: number, factor: number, count: number): void;
  adam(
    w: number,
    g: number,
    m: number,
    v: number,
    count: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
  ): void;
  squareSum(x: number, count: number): number;
  sumOfRows(from: number, index: number, count: number, to: number, width: number): void;
  addToRows(from: number, to: number, index: number, count: number, width: number): void;
}

const PAGE = 65_536;
const MODULE = new URL("kernels.wasm", import.meta.url);
let compiled: WebAssembly.Module | undefined;

/**
 * The memory of one network: what is kept (weights) lies at the bottom, what a batch needs above it, and is given up whole.
 * Addresses are floats from the start; `floats` and `integers` view all of it and must be read again after each `take` or `room`.
 */
export class Arena {
  readonly kernels: Kernels;
  floats: Float32Array;
  integers: Int32Array;
  readonly #memory: WebAssembly.Memory;
  // Address 0 stands for "none".
  #top = 4;

  constructor() {
    compiled ??= new WebAssembly.Module(readFileSync(MODULE));
    this.#memory = new WebAssembly.Memory({ initial: 16 });
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.#memory, abort: stopped } });
    this.kernels = exports as Kernels;
    this.floats = new Float32Array(this.#memory.buffer);
    this.integers = new Int32Array(this.#memory.buffer);
  }

  /** Room for `count` floats, all zero. */
  take(count: number): number {
    const at = this.room(count);
    this.floats.fill(0, at, this.#top);
    return at;
  }

  /** Room for `count` floats, whatever they are: for what is overwritten whole. */
  room(count: number): number {
    const at = this.#top;
    this.#top += (count + 3) & ~3;
    const missing = this.#top * 4 - this.#memory.buffer.byteLength;
    if (missing > 0) {
      this.#memory.grow(Math.max(Math.ceil(missing / PAGE), this.#memory.buffer.byteLength / PAGE / 4));
      this.floats = new Float32Array(this.#memory.buffer);
      this.integers = new Int32Array(this.#memory.buffer);
    }
    return at;
  }

  /** How much is taken: pass it to `release` to give up everything taken since. */
  get mark(): number {
    return this.#top;
  }

  release(mark: number): void {
    this.#top = mark;
  }
}

function stopped(): never {
  throw new Error("the parser's arithmetic stopped: this is a defect of the program");
}
