/** Writes numbers and strings one after the other: unsigned LEB128 numbers, strings as UTF-8 with their length before. */
export class PackedWriter {
  #bytes = new Uint8Array(1 << 16);
  #at = 0;

  /** A whole number, 0 to 2^31 - 1. */
  number(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > 0x7fffffff) throw new RangeError(`not a number to pack: ${value}`);
    this.#room(5);
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.#bytes[this.#at++] = (rest & 127) | 128;
    this.#bytes[this.#at++] = rest;
  }

  /** Their count, then each. */
  numbers(values: ArrayLike<number>): void {
    this.number(values.length);
    for (let i = 0; i < values.length; i++) this.number(values[i] ?? 0);
  }

  /** Their count, then each as one byte. */
  bytes(values: Uint8Array): void {
    this.number(values.length);
    this.#room(values.length);
    this.#bytes.set(values, this.#at);
    this.#at += values.length;
  }

  /** All strings as one text with a line for each; none holds a line break. */
  strings(values: readonly string[]): void {
    this.number(values.length);
    this.bytes(new TextEncoder().encode(values.join("\n")));
  }

  /** What was written, a copy. */
  done(): Uint8Array {
    return this.#bytes.slice(0, this.#at);
  }

  #room(more: number): void {
    if (this.#at + more <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + more));
    wider.set(this.#bytes);
    this.#bytes = wider;
  }
}

/** Reads what `PackedWriter` wrote, in the same order. Throws a RangeError at the end of the bytes. */
export class PackedReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined || shift > 28) throw new RangeError(`the packed numbers end early (byte ${this.#at})`);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  numbers(): Uint32Array {
    const values = new Uint32Array(this.#count());
    const bytes = this.#bytes;
    let at = this.#at;
    // Most numbers are one byte: read here, and by `number` where they are longer.
    for (let i = 0; i < values.length; i++) {
      const byte = bytes[at] ?? 255;
      if (byte < 128) {
        values[i] = byte;
        at++;
      } else {
        this.#at = at;
        values[i] = this.number();
        at = this.#at;
      }
    }
    this.#at = at;
    return values;
  }

  bytes(): Uint8Array {
    const length = this.#count();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  strings(): string[] {
    const count = this.number();
    const all = new TextDecoder().decode(this.bytes());
    const values = count === 0 ? [] : all.split("\n");
    if (values.length !== count) throw new RangeError(`${values.length} packed strings where ${count} are announced`);
    return values;
  }

  #count(): number {
    const count = this.number();
    if (count > this.#bytes.length - this.#at) throw new RangeError(`the packed numbers end early (byte ${this.#at})`);
    return count;
  }
}
