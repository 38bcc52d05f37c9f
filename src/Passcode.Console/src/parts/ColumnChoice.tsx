import { Button, Menu, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ColumnTripleRegular } from "@fluentui/react-icons";
import { t } from "../text";
import type { Column } from "./table";
import { useNarrow } from "./useNarrow";

interface ColumnChoiceProps<T> {
  readonly columns: readonly Column<T>[];
  readonly shown: readonly Column<T>[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Which columns of a list are shown. */
export function ColumnChoice<T>({ columns, shown, onChoose }: ColumnChoiceProps<T>) {
  const isNarrow = useNarrow();
  return (
    <Menu checkedValues={{ columns: shown.map(({ id }) => id) }} onCheckedValueChange={(_, { checkedItems }) => onChoose(checkedItems)}>
      <MenuTrigger disableButtonEnhancement>
        <Button className="act" appearance="subtle" icon={<ColumnTripleRegular />} aria-label={t("columns")}>
          {isNarrow ? null : t("columns")}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {columns.map(({ id, name: title, fixed = false }, index) => (
            <MenuItemCheckbox key={id} name="columns" value={id} disabled={fixed || index === 0}>
              {title}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
