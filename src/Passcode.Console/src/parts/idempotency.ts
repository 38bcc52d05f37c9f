import { useState } from "react";
import { ProblemError } from "../api/problem";

type Headers = Readonly<Record<"Idempotency-Key", string>>;

/**
 * Sends requests under a key that stays the same until the API has answered: to send again after a lost answer asks once. What was refused may be changed and
 * sent again, so it ends the key, too.
 */
export function useIdempotencyKey(): <T>(send: (headers: Headers) => Promise<T>) => Promise<T> {
  const [key, setKey] = useState(() => crypto.randomUUID());
  return async (send) => {
    try {
      const answer = await send({ "Idempotency-Key": `"${key}"` });
      setKey(crypto.randomUUID());
      return answer;
    } catch (reason) {
      if (reason instanceof ProblemError && reason.status >= 400 && reason.status < 500) {
        setKey(crypto.randomUUID());
      }

      throw reason;
    }
  };
}
