import { useSyncExternalStore } from "react";

/** A value that lives outside of the components, and tells those who watch it. */
export class Store<T> {
  readonly #watchers = new Set<() => void>();
  #value: T;

  constructor(first: T) {
    this.#value = first;
  }

  get value(): T {
    return this.#value;
  }

  set value(next: T) {
    if (!Object.is(next, this.#value)) {
      this.#value = next;
      this.#watchers.forEach((tell) => tell());
    }
  }

  readonly watch = (tell: () => void): (() => void) => {
    this.#watchers.add(tell);
    return () => void this.#watchers.delete(tell);
  };
}

/** The value of a store, now and whenever it changes. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.watch, () => store.value);
