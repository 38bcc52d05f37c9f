export interface ListLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** What looks wrong: the API has the last word, when it reads the list. */
  readonly problem: { readonly kind: "repeated"; readonly of: number } | { readonly kind: "characters" } | null;
}

const identifier = /^[\x21-\x7e]+$/;
const header = /^"?(sep=|#type|serial|imei|intune ?device ?id|device ?id|id\b)/i;

/** The lines of a list that name a device, with what looks wrong with each: repeated, or with characters that no identifier has. */
export function linesOf(text: string): readonly ListLine[] {
  const first = new Map<string, number>();
  return text.split(/\r\n|\n|\r/).flatMap((raw, index): ListLine[] => {
    const whole = raw.replace(/^\uFEFF/, "").trim();
    if (whole === "" || (first.size === 0 && header.test(whole))) {
      return [];
    }

    const line = index + 1;
    const value = (/[,;\t]/.exec(whole) ? (whole.split(/[,;\t]/)[0] ?? "") : whole).replaceAll('"', "").trim().toUpperCase();
    const before = first.get(value);
    if (before === undefined) {
      first.set(value, line);
    }

    return [
      {
        line,
        text: whole,
        problem: before !== undefined ? { kind: "repeated", of: before } : identifier.test(value) ? null : { kind: "characters" },
      },
    ];
  });
}
