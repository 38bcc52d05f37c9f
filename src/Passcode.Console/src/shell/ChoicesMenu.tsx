import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
} from "@fluentui/react-components";
import { SignOutRegular } from "@fluentui/react-icons";
import { renew } from "../api/live";
import { type Theme, theme, themes } from "../look/theme";
import { session } from "../signIn/session";
import { useStore } from "../store";
import { type Language, language, languages, speak, t } from "../text";
import { whoProps } from "./Bar";

/** Language, appearance and the way out; open from the first click, which loaded it. */
export function ChoicesMenu({ name }: { readonly name: string | null }) {
  const chosenTheme = useStore(theme);
  const chosen = useStore(language);
  return (
    <Menu
      defaultOpen
      checkedValues={{ language: [chosen], theme: [chosenTheme] }}
      onCheckedValueChange={(_, { name: group, checkedItems }) => {
        const [value] = checkedItems;
        if (group === "language") {
          void speak(value as Language).then(() => renew()); // the texts of the API are in the language that was asked for
        } else {
          theme.value = value as Theme;
        }
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button {...whoProps(name)} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {name !== null && (
            <Text className="whole-name" size={200}>
              {name}
            </Text>
          )}
          <MenuGroup>
            <MenuGroupHeader>{t("language")}</MenuGroupHeader>
            {Object.entries(languages).map(([value, own]) => (
              <MenuItemRadio key={value} name="language" value={value} lang={value}>
                {own}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t("theme")}</MenuGroupHeader>
            {themes.map((value) => (
              <MenuItemRadio key={value} name="theme" value={value}>
                {t(`theme.${value}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          {name !== null && (
            <>
              <MenuDivider />
              <MenuItem icon={<SignOutRegular />} onClick={() => session.value?.signOut()}>
                {t("signOut")}
              </MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
