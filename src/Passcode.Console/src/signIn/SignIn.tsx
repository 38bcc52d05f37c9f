import { Card } from "@fluentui/react-components";
import { useState } from "react";
import type { ConsoleSettings } from "../api/types";
import { Act } from "../parts/Act";
import { useAction } from "../parts/action";
import { TextField } from "../parts/Field";
import { useForm } from "../parts/form";
import { Heading } from "../parts/Heading";
import { Note } from "../parts/Note";
import { Trouble } from "../parts/Trouble";
import { t } from "../text";
import { lastPerson, signInWithKey } from "./localKey";
import { hasExpired } from "./session";
import { readToken } from "./token";

export function SignIn({ settings }: { readonly settings: ConsoleSettings }) {
  return (
    <Card className="narrow card">
      <Heading title={t("signIn.title")} />
      {hasExpired.value && (
        <Note tone="warn" role="alert" title={t("signIn.expired.title")}>
          {t("signIn.expired.text")}
        </Note>
      )}
      {settings.signIn === "entra" ? <ByEntra /> : <ByKey />}
    </Card>
  );
}

function ByEntra() {
  const action = useAction();
  const leave = async (): Promise<void> => {
    const { signInWithEntra } = await import("./entra");
    await signInWithEntra();
  };
  return (
    <>
      <p>{t("signIn.entra.text")}</p>
      {action.problem && <Trouble problem={action.problem} />}
      <Act kind="main" busy={action.busy} onPress={() => action.run(leave)}>
        {t("signIn.entra")}
      </Act>
    </>
  );
}

function ByKey() {
  const [key, setKey] = useState("");
  const [name, setName] = useState(lastPerson());
  const [refused, setRefused] = useState<string | null>(null);
  const hasName = readToken(key.trim()) !== null; // a token says whose it is
  const isComplete = key.trim() !== "" && (hasName || name.trim() !== "");
  const form = useForm(isComplete, async () => setRefused((await signInWithKey(key.trim(), name.trim())) ? null : key));
  return (
    <form className="stack" noValidate onSubmit={form.submit}>
      <p>{t("signIn.key.text")}</p>
      <TextField
        label={t("signIn.key")}
        type="password"
        value={key}
        onValue={setKey}
        required
        autoComplete="current-password"
        wrong={key === refused ? t(hasName ? "signIn.token.refused" : "signIn.key.refused") : form.missing(key.trim() === "")}
      />
      {!hasName && (
        <TextField
          label={t("signIn.name")}
          hint={t("signIn.name.hint")}
          value={name}
          onValue={setName}
          required
          autoComplete="username"
          wrong={form.missing(name.trim() === "")}
        />
      )}
      {form.problem && <Trouble problem={form.problem} />}
      <Act type="submit" kind="main" busy={form.busy}>
        {form.busy ? t("signIn.working") : t("signIn")}
      </Act>
    </form>
  );
}
