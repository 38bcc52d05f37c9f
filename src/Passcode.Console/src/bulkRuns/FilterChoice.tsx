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
  const chosen = filter.platforms ?? [];
  return (
    <div class="stack tight">
      <fieldset class="stack tight">
        <legend class="label">{t("device.platform")}</legend>
        <div class="choose">
          {platforms.map((platform) => (
            <label key={platform}>
              <input
                type="checkbox"
                checked={chosen.includes(platform)}
                onChange={(event) =>
                  onChange({
                    ...filter,
                    platforms: event.currentTarget.checked ? [...chosen, platform] : chosen.filter((other) => other !== platform),
                  })
                }
              />
              {tv("platform", platform)}
            </label>
          ))}
        </div>
      </fieldset>
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
