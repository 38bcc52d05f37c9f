import { Combobox, Field, Option } from "@fluentui/react-components";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { get, withQuery } from "../api/client";
import { ProblemError } from "../api/problem";
import type { GroupList } from "../api/types";
import { Trouble } from "../parts/Trouble";
import { useTyped } from "../parts/useTyped";
import { t, tn } from "../text";

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

interface GroupPickerProps {
  readonly label: string;
  readonly hint?: string;
  readonly onGroup: (id: string | null) => void;
  readonly wrong?: string | null;
  readonly required?: boolean;
}

/** Chooses a group by the beginning of its name; its object ID is taken too. */
export function GroupPicker({ label, hint, onGroup, wrong, required = false }: GroupPickerProps) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const typed = useTyped(text.trim());
  const { data, error } = useQuery({
    queryKey: ["groups", typed],
    queryFn: ({ signal }) => get<GroupList>(withQuery("/api/groups", { startsWith: typed }), signal),
    enabled: typed !== "" && chosen === null && !guid.test(typed),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const choose = (id: string | null): void => {
    setChosen(id);
    onGroup(id);
  };
  const groups = typed === "" || guid.test(typed) ? [] : (data?.value ?? []);
  return (
    <>
      <Field label={label} required={required} {...(hint && { hint })} {...(wrong && { validationMessage: wrong })}>
        <Combobox
          freeform
          autoComplete="off"
          value={text}
          selectedOptions={chosen === null ? [] : [chosen]}
          placeholder={t("bulk.group.search")}
          onInput={(event) => {
            const { value } = event.currentTarget;
            setText(value);
            choose(guid.test(value.trim()) ? value.trim() : null);
          }}
          onOptionSelect={(_, { optionValue, optionText }) => {
            if (optionValue !== undefined) {
              setText(optionText ?? "");
              choose(optionValue);
            }
          }}
        >
          {groups.map((group) => (
            <Option key={group.id} value={group.id} text={group.displayName}>
              {group.displayName} <span className="hint">{tn("bulk.group.members", group.memberCount)}</span>
            </Option>
          ))}
          {data?.hasMore === true && groups.length > 0 && (
            <Option disabled value="" text="">
              {t("bulk.group.more")}
            </Option>
          )}
          {groups.length === 0 && typed !== "" && data && chosen === null && (
            <Option disabled value="" text="">
              {t("bulk.group.none")}
            </Option>
          )}
        </Combobox>
      </Field>
      {error && <Trouble problem={ProblemError.from(error)} />}
    </>
  );
}
