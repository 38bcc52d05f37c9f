import { Checkbox, Label } from "@fluentui/react-components";
import { useId } from "react";
import type { BulkRunBody, Device } from "../api/types";
import { Choice } from "../parts/Field";
import { t, tv } from "../text";

export type TargetFilter = NonNullable<NonNullable<BulkRunBody["selection"]>["filter"]>;

export const noFilter: TargetFilter = { platforms: [] };

const platforms: readonly Device["platform"][] = ["iOS", "iPadOS", "visionOS", "android"];

interface FilterChoiceProps {
  readonly filter: TargetFilter;
  readonly onChange: (filter: TargetFilter) => void;
}

/** Chooses devices by what they are; nothing chosen means all. */
export function FilterChoice({ filter, onChange }: FilterChoiceProps) {
  const id = useId();
  const chosen = filter.platforms ?? [];
  return (
    <div className="fields">
      <div>
        <Label id={id}>{t("device.platform")}</Label>
        <div role="group" aria-labelledby={id} className="row">
          {platforms.map((platform) => (
            <Checkbox
              key={platform}
              label={tv("platform", platform)}
              checked={chosen.includes(platform)}
              onChange={(_, { checked }) =>
                onChange({ ...filter, platforms: checked === true ? [...chosen, platform] : chosen.filter((other) => other !== platform) })
              }
            />
          ))}
        </div>
      </div>
      <Choice
        label={t("device.ownership")}
        value={filter.ownership ?? ""}
        options={[
          ["", t("filter.any")],
          ["company", tv("ownership", "company")],
          ["personal", tv("ownership", "personal")],
        ]}
        onValue={(ownership) => onChange({ ...filter, ownership: ownership || null })}
      />
    </div>
  );
}
