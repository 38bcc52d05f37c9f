import { CheckmarkRegular, CopyRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { t } from "../text";
import { Act } from "./Act";
import { announce } from "./Announcer";

/** Copies a text. */
export function Copy({ text, label }: { readonly text: string; readonly label: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const timer = copied ? setTimeout(() => setCopied(false), 3000) : undefined;
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce(t("copied"));
    } catch {
      announce(t("copy.refused"));
    }
  };
  return (
    <Act icon={copied ? <CheckmarkRegular /> : <CopyRegular />} onPress={() => void copy()}>
      {copied ? t("copied") : label}
    </Act>
  );
}
