import type { Problem } from "./types";

/** What the console itself can say went wrong, besides the codes of the API. */
export type OwnCode = "offline" | "notUnderstood";

/** Whether the console says what went wrong, and not the API. */
export const isOwn = (problem: ProblemError): problem is ProblemError & { readonly code: OwnCode } =>
  problem.code === "offline" || problem.code === "notUnderstood";

/** A request that did not succeed. */
export class ProblemError extends Error {
  constructor(
    readonly code: Problem["code"] | OwnCode,
    readonly title: string,
    readonly detail: string | null,
    readonly status: number,
    readonly traceId: string | null = null,
    readonly retryAfterSeconds: number | null = null,
    /** The language of its texts, where the API says it. */
    readonly language: string | null = null,
  ) {
    super(`${code}: ${detail ?? title}`);
  }

  /** Whether the same request may succeed later without anybody doing anything. */
  get isPassing(): boolean {
    return this.code === "offline" || this.status === 429 || this.status >= 500;
  }

  static async of(answer: Response): Promise<ProblemError> {
    const retryAfter = Number(answer.headers.get("Retry-After"));
    const pause = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null;
    const language = answer.headers.get("Content-Language");
    try {
      const body = (await answer.json()) as Problem;
      return new ProblemError(body.code, body.title, body.detail, answer.status, body.traceId, pause, language);
    } catch {
      return new ProblemError("notUnderstood", answer.statusText, null, answer.status, null, pause);
    }
  }

  static from(reason: unknown): ProblemError {
    if (reason instanceof ProblemError) {
      return reason;
    }

    return new ProblemError("notUnderstood", reason instanceof Error ? reason.message : String(reason), null, 0);
  }
}
