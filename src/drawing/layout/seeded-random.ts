/** Seeded random numbers, so that the same graph always gets the same layout. */

/** Mulberry32: a generator of numbers in [0, 1). */
export function createSeededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Runs synchronous code that uses Math.random and accepts no other generator. */
export function withSeededMathRandom<T>(seed: number, run: () => T): T {
  const { random } = Math;
  Math.random = createSeededRandom(seed);
  try {
    return run();
  } finally {
    Math.random = random;
  }
}
