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
import { NavigationRegular, PersonCircleRegular, SettingsRegular, SignOutRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import icon from "../look/icon.svg";
import { type Theme, theme, themes } from "../look/theme";
import { useGoing } from "../parts/Go";
import { session } from "../signIn/session";
import { useStore } from "../store";
import { type Language, language, languages, speak, t } from "../text";

const PlacesDrawer = lazy(async () => ({ default: (await import("./PlacesDrawer")).PlacesDrawer }));

/** The head of every view, one line on any screen. */
export function Bar() {
  const who = useStore(session);
  const going = useGoing();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <header className="bar">
      {who !== null && (
        <Button
          className="narrow-only"
          appearance="transparent"
          icon={<NavigationRegular />}
          aria-label={t("places.open")}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(true)}
        />
      )}
      <a className="brand" {...going("/")}>
        <img src={icon} alt="" width="24" height="24" />
        Passcode
      </a>
      <Choices name={who?.name ?? null} />
      {isOpen && (
        <Suspense>
          <PlacesDrawer onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </header>
  );
}

/** Who is here, and how it looks and speaks. */
function Choices({ name }: { readonly name: string | null }) {
  const chosenTheme = useStore(theme);
  const chosen = useStore(language);
  return (
    <Menu
      checkedValues={{ language: [chosen], theme: [chosenTheme] }}
      onCheckedValueChange={(_, { name: group, checkedItems }) => {
        const [value] = checkedItems;
        if (group === "language") {
          void speak(value as Language);
        } else {
          theme.value = value as Theme;
        }
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className="who"
          appearance="transparent"
          icon={name === null ? <SettingsRegular /> : <PersonCircleRegular />}
          aria-label={name === null ? t("choices") : t("choices.of", { name })}
        >
          {name !== null && <span className="wide-only">{name}</span>}
        </Button>
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
