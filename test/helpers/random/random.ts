/** A small seeded generator (mulberry32), so that a failing run can be run again. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let value = this.state;
    value = Math.imul(value ^ (value >>> 15), value | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** One of the list; undefined only of an empty one. */
  pick<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  /** Some of the list, at least one where there is one. */
  some<T>(list: readonly T[], most = 3): T[] {
    const shuffled = [...list].sort(() => this.next() - 0.5);
    return shuffled.slice(0, 1 + this.below(Math.min(most, shuffled.length)));
  }
}
