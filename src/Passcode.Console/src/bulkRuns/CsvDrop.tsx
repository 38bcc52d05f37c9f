import { mergeClasses } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { announce } from "../parts/Announcer";
import { DataTable } from "../parts/DataTable";
import type { Column } from "../parts/table";
import { t, tn } from "../text";
import { useSpoken } from "../text/useSpoken";
import { number } from "../text/format";
import { type ListLine, linesOf } from "./listLines";

export interface CsvFile {
  readonly name: string;
  readonly text: string;
  readonly lines: readonly ListLine[];
}

interface CsvDropProps {
  readonly file: CsvFile | null;
  readonly onFile: (file: CsvFile) => void;
  readonly wrong: string | null;
}

/** Takes a file by drop, or by the ordinary button, and shows its lines with what looks wrong. */
export function CsvDrop({ file, onFile, wrong }: CsvDropProps) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const take = async (given: File | null | undefined): Promise<void> => {
    if (given) {
      const text = await given.text();
      const lines = linesOf(text);
      onFile({ name: given.name, text, lines });
      announce(tn("bulk.csv.lines", lines.length));
    }
  };
  return (
    <div className="stack">
      <div
        className={mergeClasses("drop stack tight", isOver && "over")}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <label htmlFor={id}>{t("bulk.csv")}</label>
        <input
          id={id}
          type="file"
          accept=".csv,text/csv,text/plain"
          aria-describedby={`${id}h`}
          aria-invalid={wrong !== null}
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
        <span id={`${id}h`} className="hint">
          {t("bulk.csv.hint")}
        </span>
        {wrong !== null && (
          <span className="wrong" role="alert">
            {wrong}
          </span>
        )}
      </div>
      {file && <Preview file={file} />}
    </div>
  );
}

const columnsOf = (): readonly Column<ListLine>[] => [
  { id: "line", name: t("bulk.line"), width: 4, value: ({ line }) => line, show: ({ line }) => number(line) },
  { id: "text", name: t("bulk.line.text"), width: 14, value: ({ text }) => text },
  {
    id: "problem",
    name: t("bulk.line.problem"),
    width: 16,
    value: ({ problem }) =>
      problem === null
        ? null
        : problem.kind === "repeated"
          ? t("bulk.line.repeated", { line: number(problem.of) })
          : t("bulk.line.characters"),
  },
];

function Preview({ file }: { readonly file: CsvFile }) {
  const columns = useSpoken(columnsOf);
  const wrong = file.lines.filter(({ problem }) => problem !== null);
  // What looks wrong comes first.
  const lines = useMemo(
    () => [...file.lines].sort((left, right) => Number(left.problem === null) - Number(right.problem === null)),
    [file],
  );
  return (
    <DataTable
      name="list"
      label={t("bulk.csv.preview", { name: file.name })}
      columns={columns}
      items={lines}
      keyOf={({ line }) => String(line)}
      total={lines.length}
      short
    >
      <span>
        <strong>{file.name}</strong> · {tn("bulk.csv.lines", file.lines.length)}
        {wrong.length > 0 && ` · ${tn("bulk.csv.wrong", wrong.length)}`}
      </span>
    </DataTable>
  );
}
