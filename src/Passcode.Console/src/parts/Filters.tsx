import { Button, mergeClasses } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons";
import { type ReactNode, useState } from "react";
import { t } from "../text";
import { Act } from "./Act";

interface FiltersProps {
  /** How many are set. */
  readonly count: number;
  readonly onClear: () => void;
  readonly children: ReactNode;
  /** What stands beside the button that clears them. */
  readonly said?: ReactNode;
}

/** The filters of a list; folded on a phone until somebody wants them. */
export function FilterFields({ count, onClear, children, said }: FiltersProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <form className="stack tight" aria-label={t("filters")} onSubmit={(event) => event.preventDefault()}>
      <div className="row phone-only">
        <Button className="act" icon={<FilterRegular />} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {count === 0 ? t("filters") : t("filters.count", { count })}
        </Button>
      </div>
      <div className={mergeClasses("fields", !isOpen && "folded")}>{children}</div>
      {count > 0 && (
        <div className="row">
          {said}
          <Act kind="subtle" onPress={onClear}>
            {t("filter.clear")}
          </Act>
        </div>
      )}
    </form>
  );
}
