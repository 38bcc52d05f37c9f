import { Subtitle2 } from "@fluentui/react-components";
import type { Approval } from "../api/types";
import { Facts, When } from "../parts/Facts";
import { t, tv } from "../text";
import { rulesText } from "./rulesText";

/** Who decided what, and which rules asked for it. */
export function ApprovalFacts({ approval }: { readonly approval: Approval }) {
  return (
    <>
      <Subtitle2 as="h3">{t("approval.title")}</Subtitle2>
      <Facts
        of={[
          [t("approval.rules"), rulesText(approval)],
          [t("approval.decision"), approval.decision ? tv("decision", approval.decision) : t("approval.none")],
          [t("approval.decidedBy"), approval.decidedBy],
          [t("approval.decidedAt"), approval.decidedAt && <When time={approval.decidedAt} />],
          [t("approval.comment"), approval.comment],
          [t("approval.deadline"), !approval.decision && approval.deadline && <When time={approval.deadline} />],
        ]}
      />
    </>
  );
}
