import { useId, useState } from "preact/hooks";
import { announce } from "../parts/Announcer";
import { t, tn } from "../text";

export interface CsvFile {
  readonly name: string;
  readonly text: string;
  readonly lines: number;
}

interface CsvDropProps {
  readonly file: CsvFile | null;
  readonly onFile: (file: CsvFile) => void;
  readonly wrong: string | null;
}

/** Takes a file by drop, or by the ordinary button. */
export function CsvDrop({ file, onFile, wrong }: CsvDropProps) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const take = async (given: File | null | undefined): Promise<void> => {
    if (given) {
      const text = await given.text();
      const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "").length;
      onFile({ name: given.name, text, lines });
      announce(tn("bulk.csv.lines", lines));
    }
  };
  return (
    <div
      class={`drop ${isOver ? "over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <label for={id} class="label">
        {t("bulk.csv")}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv,text/plain"
        aria-describedby={`${id}h`}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <span id={`${id}h`} class="hint">
        {t("bulk.csv.hint")}
      </span>
      {file && (
        <span>
          <strong>{file.name}</strong> · {tn("bulk.csv.lines", file.lines)}
        </span>
      )}
      {wrong !== null && <span class="wrong">{wrong}</span>}
    </div>
  );
}
