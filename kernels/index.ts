// The arithmetic of the parser, in AssemblyScript: compiled to WebAssembly with 128-bit vectors when the project is built.
// All addresses are given in floats from the start of the memory, all matrices are row-major. The same bits on every machine.

/** c[i, j] += sum over p of a[i * rowStep + p * columnStep] * b[p * ldb + j], for m rows, n columns, k products each. */
export function multiply(
  a: usize,
  rowStep: usize,
  columnStep: usize,
  b: usize,
  ldb: usize,
  c: usize,
  ldc: usize,
  m: i32,
  k: i32,
  n: i32,
): void {
  a <<= 2;
  b <<= 2;
  c <<= 2;
  rowStep <<= 2;
  columnStep <<= 2;
  ldb <<= 2;
  ldc <<= 2;
  let j = 0;
  for (; j + 8 <= n; j += 8) {
    const bj = b + ((<usize>j) << 2);
    const cj = c + ((<usize>j) << 2);
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      let a0 = a + <usize>i * rowStep;
      let a1 = a0 + rowStep;
      let a2 = a1 + rowStep;
      let a3 = a2 + rowStep;
      const c0 = cj + <usize>i * ldc;
      const c1 = c0 + ldc;
      const c2 = c1 + ldc;
      const c3 = c2 + ldc;
      let s00 = v128.load(c0);
      let s01 = v128.load(c0, 16);
      let s10 = v128.load(c1);
      let s11 = v128.load(c1, 16);
      let s20 = v128.load(c2);
      let s21 = v128.load(c2, 16);
      let s30 = v128.load(c3);
      let s31 = v128.load(c3, 16);
      let bp = bj;
      for (let p = 0; p < k; p++) {
        const b0 = v128.load(bp);
        const b1 = v128.load(bp, 16);
        let x = v128.load32_splat(a0);
        s00 = f32x4.add(s00, f32x4.mul(x, b0));
        s01 = f32x4.add(s01, f32x4.mul(x, b1));
        x = v128.load32_splat(a1);
        s10 = f32x4.add(s10, f32x4.mul(x, b0));
        s11 = f32x4.add(s11, f32x4.mul(x, b1));
        x = v128.load32_splat(a2);
        s20 = f32x4.add(s20, f32x4.mul(x, b0));
        s21 = f32x4.add(s21, f32x4.mul(x, b1));
        x = v128.load32_splat(a3);
        s30 = f32x4.add(s30, f32x4.mul(x, b0));
        s31 = f32x4.add(s31, f32x4.mul(x, b1));
        bp += ldb;
        a0 += columnStep;
        a1 += columnStep;
        a2 += columnStep;
        a3 += columnStep;
      }
      v128.store(c0, s00);
      v128.store(c0, s01, 16);
      v128.store(c1, s10);
      v128.store(c1, s11, 16);
      v128.store(c2, s20);
      v128.store(c2, s21, 16);
      v128.store(c3, s30);
      v128.store(c3, s31, 16);
    }
    for (; i < m; i++) {
      let a0 = a + <usize>i * rowStep;
      const c0 = cj + <usize>i * ldc;
      let s00 = v128.load(c0);
      let s01 = v128.load(c0, 16);
      let bp = bj;
      for (let p = 0; p < k; p++) {
        const x = v128.load32_splat(a0);
        s00 = f32x4.add(s00, f32x4.mul(x, v128.load(bp)));
        s01 = f32x4.add(s01, f32x4.mul(x, v128.load(bp, 16)));
        bp += ldb;
        a0 += columnStep;
      }
      v128.store(c0, s00);
      v128.store(c0, s01, 16);
    }
  }
  for (; j < n; j++) {
    for (let i = 0; i < m; i++) {
      let a0 = a + <usize>i * rowStep;
      let bp = b + ((<usize>j) << 2);
      const c0 = c + <usize>i * ldc + ((<usize>j) << 2);
      let s = load<f32>(c0);
      for (let p = 0; p < k; p++) {
        s += load<f32>(a0) * load<f32>(bp);
        a0 += columnStep;
        bp += ldb;
      }
      store<f32>(c0, s);
    }
  }
}

/** e to the power of each lane: split into a power of two and a polynomial of degree six (Cephes' expf), clamped to +-87. */
function exp4(x: v128): v128 {
  x = f32x4.min(f32x4.max(x, f32x4.splat(-87)), f32x4.splat(87));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
  let p = f32x4.splat(1.98756915e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

function sigmoid4(x: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp4(f32x4.neg(x))));
}

function tanh4(x: v128): v128 {
  return f32x4.sub(f32x4.mul(f32x4.splat(2), sigmoid4(f32x4.add(x, x))), f32x4.splat(1));
}

/**
 * One step of an LSTM for `rows` sentences. gates: rows of 4 x width (input, forget, output, new), before their functions on
 * the way in and after them on the way out; before, cell, out: rows of width, before = 0 for the first step.
 */
export function lstmStep(gates: usize, before: usize, cell: usize, out: usize, rows: i32, width: i32): void {
  gates <<= 2;
  before <<= 2;
  cell <<= 2;
  out <<= 2;
  const w = (<usize>width) << 2;
  for (let r = 0; r < rows; r++) {
    for (let j: usize = 0; j < w; j += 16) {
      const g = gates + j;
      const i = sigmoid4(v128.load(g));
      const f = sigmoid4(v128.load(g + w));
      const o = sigmoid4(v128.load(g + 2 * w));
      const n = tanh4(v128.load(g + 3 * w));
      v128.store(g, i);
      v128.store(g + w, f);
      v128.store(g + 2 * w, o);
      v128.store(g + 3 * w, n);
      let c = f32x4.mul(i, n);
      if (before) c = f32x4.add(c, f32x4.mul(f, v128.load(before + j)));
      v128.store(cell + j, c);
      v128.store(out + j, f32x4.mul(o, tanh4(c)));
    }
    gates += 4 * w;
    if (before) before += w;
    cell += w;
    out += w;
  }
}

/**
 * The step backwards. gates hold what lstmStep left and get the slopes before their functions; dOut: the slopes of `out`;
 * dCell: those of `cell` from the step after, and those for the step before on the way out.
 */
export function lstmStepBack(gates: usize, before: usize, cell: usize, dOut: usize, dCell: usize, rows: i32, width: i32): void {
  gates <<= 2;
  before <<= 2;
  cell <<= 2;
  dOut <<= 2;
  dCell <<= 2;
  const w = (<usize>width) << 2;
  const one = f32x4.splat(1);
  for (let r = 0; r < rows; r++) {
    for (let j: usize = 0; j < w; j += 16) {
      const g = gates + j;
      const i = v128.load(g);
      const f = v128.load(g + w);
      const o = v128.load(g + 2 * w);
      const n = v128.load(g + 3 * w);
      const t = tanh4(v128.load(cell + j));
      const dh = v128.load(dOut + j);
      const dc = f32x4.add(v128.load(dCell + j), f32x4.mul(f32x4.mul(dh, o), f32x4.sub(one, f32x4.mul(t, t))));
      const c = before ? v128.load(before + j) : f32x4.splat(0);
      v128.store(g, f32x4.mul(f32x4.mul(dc, n), f32x4.mul(i, f32x4.sub(one, i))));
      v128.store(g + w, f32x4.mul(f32x4.mul(dc, c), f32x4.mul(f, f32x4.sub(one, f))));
      v128.store(g + 2 * w, f32x4.mul(f32x4.mul(dh, t), f32x4.mul(o, f32x4.sub(one, o))));
      v128.store(g + 3 * w, f32x4.mul(f32x4.mul(dc, i), f32x4.sub(one, f32x4.mul(n, n))));
      v128.store(dCell + j, f32x4.mul(dc, f));
    }
    gates += 4 * w;
    if (before) before += w;
    cell += w;
    dOut += w;
    dCell += w;
  }
}

/** to[i] = from[i], for rows of `width` floats: row i of `to` is row index[i] (32-bit integers) of `from`. */
export function gatherRows(from: usize, fromStep: usize, index: usize, to: usize, toStep: usize, rows: i32, width: i32): void {
  for (let r = 0; r < rows; r++) {
    const source = <usize>load<i32>((index + <usize>r) << 2);
    memory.copy((to + <usize>r * toStep) << 2, (from + source * fromStep) << 2, (<usize>width) << 2);
  }
}

/** to[index[i]] = from[i], for rows of `width` floats. */
export function scatterRows(from: usize, fromStep: usize, index: usize, to: usize, toStep: usize, rows: i32, width: i32): void {
  for (let r = 0; r < rows; r++) {
    const target = <usize>load<i32>((index + <usize>r) << 2);
    memory.copy((to + target * toStep) << 2, (from + <usize>r * fromStep) << 2, <usize>width << 2);
  }
}

/** to[index[i]] += from[i], for rows of `width` floats (a multiple of four). */
export function addRows(from: usize, fromStep: usize, index: usize, to: usize, toStep: usize, rows: i32, width: i32): void {
  for (let r = 0; r < rows; r++) {
    const target = (to + <usize>load<i32>((index + <usize>r) << 2) * toStep) << 2;
    const source = (from + <usize>r * fromStep) << 2;
    for (let j: usize = 0; j < (<usize>width) << 2; j += 16)
      v128.store(target + j, f32x4.add(v128.load(target + j), v128.load(source + j)));
  }
}

/** to[i] = bias, for rows of `width` floats. */
export function fillRows(bias: usize, to: usize, rows: i32, width: i32): void {
  for (let r = 0; r < rows; r++) memory.copy((to + <usize>r * <usize>width) << 2, bias << 2, (<usize>width) << 2);
}

/** sum[j] += from[i, j] over the rows. */
export function sumRows(from: usize, step: usize, rows: i32, width: i32, sum: usize): void {
  for (let r = 0; r < rows; r++)
    for (let j: usize = 0; j < (<usize>width) << 2; j += 16) {
      const at = (sum << 2) + j;
      v128.store(at, f32x4.add(v128.load(at), v128.load(((from + <usize>r * step) << 2) + j)));
    }
}

/** b[j, i] = a[i, j] for a of m rows and n columns. */
export function transpose(a: usize, lda: usize, m: i32, n: i32, b: usize, ldb: usize): void {
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) store<f32>((b + <usize>j * ldb + <usize>i) << 2, load<f32>((a + <usize>i * lda + <usize>j) << 2));
}

/** x = max(x, 0.1 x) in place, `count` floats, a multiple of four. */
export function leakyRelu(x: usize, count: i32): void {
  const end = (x + <usize>count) << 2;
  for (let at = x << 2; at < end; at += 16) {
    const value = v128.load(at);
    v128.store(at, f32x4.max(value, f32x4.mul(value, f32x4.splat(0.1))));
  }
}

/** d *= slope of leakyRelu, told by the sign of what it gave. */
export function leakyReluBack(out: usize, d: usize, count: i32): void {
  for (let j: usize = 0; j < (<usize>count) << 2; j += 16) {
    const at = (d << 2) + j;
    const low = f32x4.lt(v128.load((out << 2) + j), f32x4.splat(0));
    const value = v128.load(at);
    v128.store(at, v128.bitselect(f32x4.mul(value, f32x4.splat(0.1)), value, low));
  }
}

/** x *= y, `count` floats, a multiple of four. */
export function scaleBy(x: usize, y: usize, count: i32): void {
  for (let j: usize = 0; j < (<usize>count) << 2; j += 16) {
    const at = (x << 2) + j;
    v128.store(at, f32x4.mul(v128.load(at), v128.load((y << 2) + j)));
  }
}

/** One step of Adam (Kingma and Ba 2015) over `count` weights, a multiple of four; the slopes are zero afterwards. */
export function adam(
  weights: usize,
  slopes: usize,
  means: usize,
  squares: usize,
  count: i32,
  rate: f32,
  beta1: f32,
  beta2: f32,
  epsilon: f32,
): void {
  weights <<= 2;
  slopes <<= 2;
  means <<= 2;
  squares <<= 2;
  for (let j: usize = 0; j < (<usize>count) << 2; j += 16) {
    const g = v128.load(slopes + j);
    const m = f32x4.add(f32x4.mul(f32x4.splat(beta1), v128.load(means + j)), f32x4.mul(f32x4.splat(1 - beta1), g));
    const v = f32x4.add(
      f32x4.mul(f32x4.splat(beta2), v128.load(squares + j)),
      f32x4.mul(f32x4.splat(1 - beta2), f32x4.mul(g, g)),
    );
    v128.store(means + j, m);
    v128.store(squares + j, v);
    v128.store(slopes + j, f32x4.splat(0));
    const step = f32x4.div(f32x4.mul(f32x4.splat(rate), m), f32x4.add(f32x4.sqrt(v), f32x4.splat(epsilon)));
    v128.store(weights + j, f32x4.sub(v128.load(weights + j), step));
  }
}

/** The sum of squares of `count` floats, a multiple of four. */
export function squareSum(x: usize, count: i32): f32 {
  let sum = f32x4.splat(0);
  for (let j: usize = 0; j < (<usize>count) << 2; j += 16) {
    const value = v128.load((x << 2) + j);
    sum = f32x4.add(sum, f32x4.mul(value, value));
  }
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
}

/** x *= factor, `count` floats, a multiple of four. */
export function scale(x: usize, factor: f32, count: i32): void {
  for (let j: usize = 0; j < (<usize>count) << 2; j += 16) {
    const at = (x << 2) + j;
    v128.store(at, f32x4.mul(v128.load(at), f32x4.splat(factor)));
  }
}

/** to += the sum of the rows of `from` (steps of `width` floats) named by `count` 32-bit integers at `index`. */
export function sumOfRows(from: usize, index: usize, count: i32, to: usize, width: i32): void {
  for (let r = 0; r < count; r++) {
    const source = (from + <usize>load<i32>((index + <usize>r) << 2) * <usize>width) << 2;
    for (let j: usize = 0; j < (<usize>width) << 2; j += 16) {
      const at = (to << 2) + j;
      v128.store(at, f32x4.add(v128.load(at), v128.load(source + j)));
    }
  }
}

/** Adds `from` to each row of `to` named by the `count` integers at `index`. */
export function addToRows(from: usize, to: usize, index: usize, count: i32, width: i32): void {
  for (let r = 0; r < count; r++) {
    const target = (to + <usize>load<i32>((index + <usize>r) << 2) * <usize>width) << 2;
    for (let j: usize = 0; j < (<usize>width) << 2; j += 16)
      v128.store(target + j, f32x4.add(v128.load(target + j), v128.load((from << 2) + j)));
  }
}

/** The greatest absolute value that a quantised number takes: products of 256 pairs still fit in 32 bits. */
const LARGEST: f32 = 2047;

/**
 * Rows of `width` floats (a multiple of eight) as 16-bit integers, each row by its own scale: to[i, j] * scales[i] = from[i, j].
 * `to` is addressed in floats like everything else: a row takes width / 2 of them.
 */
export function quantise(from: usize, step: usize, to: usize, scales: usize, rows: i32, width: i32): void {
  to <<= 2;
  for (let r = 0; r < rows; r++) {
    const source = (from + <usize>r * step) << 2;
    let top = f32x4.splat(1e-9);
    for (let j: usize = 0; j < (<usize>width) << 2; j += 16) top = f32x4.max(top, f32x4.abs(v128.load(source + j)));
    const most = max(
      max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
      max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
    );
    store<f32>((scales + <usize>r) << 2, most / LARGEST);
    const factor = f32x4.splat(LARGEST / most);
    for (let j: usize = 0; j < (<usize>width) << 2; j += 32) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(source + j), factor)));
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(source + j, 16), factor)));
      v128.store(to, i16x8.narrow_i32x4_s(low, high));
      to += 16;
    }
  }
}

/**
 * c[i, j] += scalesA[i] * scalesB[j] * sum over p of a[i, p] * b[p, j], for quantised numbers. a: m rows of 2 * pairs integers; b: for each
 * pair of rows and each column the two integers side by side, n columns, a multiple of eight; c: floats.
 */
export function multiplyQuantised(
  a: usize,
  scalesA: usize,
  b: usize,
  scalesB: usize,
  c: usize,
  ldc: usize,
  m: i32,
  pairs: i32,
  n: i32,
): void {
  a <<= 2;
  b <<= 2;
  c <<= 2;
  ldc <<= 2;
  scalesA <<= 2;
  scalesB <<= 2;
  const lda = (<usize>pairs) << 2;
  const ldb = (<usize>n) << 2;
  for (let j = 0; j < n; j += 8) {
    const bj = b + ((<usize>j) << 2);
    const cj = c + ((<usize>j) << 2);
    const t0 = v128.load(scalesB + ((<usize>j) << 2));
    const t1 = v128.load(scalesB + ((<usize>j) << 2), 16);
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      let a0 = a + <usize>i * lda;
      let a1 = a0 + lda;
      let a2 = a1 + lda;
      let a3 = a2 + lda;
      let s00 = i32x4.splat(0);
      let s01 = s00;
      let s10 = s00;
      let s11 = s00;
      let s20 = s00;
      let s21 = s00;
      let s30 = s00;
      let s31 = s00;
      let bp = bj;
      for (let p = 0; p < pairs; p++) {
        const b0 = v128.load(bp);
        const b1 = v128.load(bp, 16);
        let x = v128.load32_splat(a0);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, b0));
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(a1);
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x, b0));
        s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(a2);
        s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x, b0));
        s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(a3);
        s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x, b0));
        s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x, b1));
        bp += ldb;
        a0 += 4;
        a1 += 4;
        a2 += 4;
        a3 += 4;
      }
      const row = scalesA + ((<usize>i) << 2);
      addScaled(cj + <usize>i * ldc, s00, s01, v128.load32_splat(row), t0, t1);
      addScaled(cj + <usize>(i + 1) * ldc, s10, s11, v128.load32_splat(row, 4), t0, t1);
      addScaled(cj + <usize>(i + 2) * ldc, s20, s21, v128.load32_splat(row, 8), t0, t1);
      addScaled(cj + <usize>(i + 3) * ldc, s30, s31, v128.load32_splat(row, 12), t0, t1);
    }
    for (; i < m; i++) {
      let a0 = a + <usize>i * lda;
      let s00 = i32x4.splat(0);
      let s01 = s00;
      let bp = bj;
      for (let p = 0; p < pairs; p++) {
        const x = v128.load32_splat(a0);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, v128.load(bp)));
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, v128.load(bp, 16)));
        bp += ldb;
        a0 += 4;
      }
      addScaled(cj + <usize>i * ldc, s00, s01, v128.load32_splat(scalesA + ((<usize>i) << 2)), t0, t1);
    }
  }
}

function addScaled(to: usize, s0: v128, s1: v128, row: v128, t0: v128, t1: v128): void {
  v128.store(to, f32x4.add(v128.load(to), f32x4.mul(f32x4.convert_i32x4_s(s0), f32x4.mul(row, t0))));
  v128.store(to, f32x4.add(v128.load(to, 16), f32x4.mul(f32x4.convert_i32x4_s(s1), f32x4.mul(row, t1))), 16);
}
