import { Store } from "../store";

const lostAt = new Store<Date | null>(null);

/** Whether the host answers. Any answer will do: an error is an answer. */
export const connection = {
  /** When the last request got no answer; null while the host answers. */
  lostAt,
  lost: (): void => {
    lostAt.value ??= new Date();
  },
  works: (): void => {
    lostAt.value = null;
  },
};

const firstPause = 1_000;
const longestPause = 30_000;

/** The pause before the next try after so many failures in a row, in milliseconds: doubling, up to half a minute, spread by a fifth. */
export function pauseAfter(failures: number, random: number = Math.random()): number {
  return Math.min(longestPause, firstPause * 2 ** Math.max(0, failures - 1)) * (0.8 + 0.4 * random);
}
