// What a step of the rectification asks for, as form fields; `asks` comes from the process table through allowed_actions.
import type { Schema } from "../../api/client";

export type FindingAction = Schema["FindingAction"];
export type Input = Schema["FindingActionInput"];
export type Ask = keyof Input;

const known_asks: readonly Ask[] = ["reason", "answer", "cause", "prevention", "decision", "due_on", "unit_id"];

export function known(asks: readonly string[] | undefined): Ask[] {
  return (asks ?? []).filter((ask): ask is Ask => (known_asks as readonly string[]).includes(ask));
}

const reason_labels: Partial<Record<FindingAction, string>> = {
  verify: "核实说明",
  reject: "不属实的理由",
  dispatch: "整改要求",
  return_rework: "退回理由和重改要求",
  close: "复核意见",
  request_extension: "延期理由",
  decide_extension: "审批意见",
  appeal: "申诉理由",
  decide_appeal: "裁决意见",
  return_not_ours: "不属本单位的理由",
  decide_return: "裁定意见",
  remind: "催办内容",
};

export function label_of(ask: Ask, action: FindingAction): string {
  if (ask === "reason") return reason_labels[action] ?? "说明";
  const labels: Record<Exclude<Ask, "reason">, string> = {
    answer: "整改情况",
    cause: "问题原因",
    prevention: "防止再次发生的措施",
    decision: "决定",
    due_on: action === "request_extension" ? "申请延期至" : "期限",
    unit_id: action === "return_not_ours" ? "应由哪个单位办理" : "承办单位",
  };
  return labels[ask];
}

export function decisions_of(action: FindingAction): { value: NonNullable<Input["decision"]>; label: string }[] {
  if (action === "decide_appeal") {
    return [
      { value: "upheld", label: "维持原认定" },
      { value: "changed", label: "变更" },
      { value: "withdrawn", label: "撤销（记为误报）" },
    ];
  }
  return [
    { value: "granted", label: "同意" },
    { value: "refused", label: "不同意" },
  ];
}

/** The consequence in words, shown before an action that cannot be taken back. */
export const consequence: Partial<Record<FindingAction, string>> = {
  reject: "该问题将以“核实不属实”结束，并计入规则的误报率。",
  dispatch: "派发后开始计算整改期限，责任单位将收到待办。",
  return_rework: "责任单位须重新整改，退回次数计入统计。",
  close: "问题办结后不再计时；再次发生将作为新问题登记。",
  appeal: "每个问题只能申诉一次，由原派发人以外的人裁决。",
  request_extension: "每个问题只能延期一次，审批期间继续计时。",
  return_not_ours: "由派发单位裁定承办单位；再次退回时裁定为准。",
};

export const dangerous: readonly FindingAction[] = ["reject", "return_rework", "return_not_ours"];
