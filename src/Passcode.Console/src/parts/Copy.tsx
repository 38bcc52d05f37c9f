import { useState } from "preact/hooks";
import { announce } from "./Announcer";
import { Button } from "./Button";
import { t } from "../text";

/** Copies a text. */
export function Copy({ text, label }: { readonly text: string; readonly label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce(t("copied"));
      setTimeout(() => setCopied(false), 3000);
    } catch {
      announce(t("copy.refused"));
    }
  };
  return <Button onPress={() => void copy()}>{copied ? t("copied") : label}</Button>;
}
