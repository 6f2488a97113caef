/** Values in the order they were first met, each once. */
export class Pool<Value> {
  readonly values: Value[] = [];
  readonly #places = new Map<string, number>();

  constructor(values: readonly Value[] = []) {
    for (const value of values) this.place(value);
  }

  /** The place of a value; equal values share one. */
  place(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.values.length);
    return this.values.push(value) - 1;
  }

  placeOrNull(value: Value | null): number | null {
    return value === null ? null : this.place(value);
  }
}
