// What a step of the rectification asks for, as form fields; `asks` comes from the process table through allowed_actions.
import type { Schema } from "../../api/client";

export type FindingAction = Schema["FindingAction"];
export type Input = Schema["FindingActionInput"];
export type Ask = keyof Input;

const known_asks: readonly Ask[] = ["unit_id", "person_id", "due_on", "answer", "cause", "prevention", "before", "after", "decision", "reason", "proof"];

/** What may be left out; everything else that a step asks for must be given. */
const optional: Partial<Record<FindingAction, readonly Ask[]>> = {
  dispatch: ["unit_id", "person_id", "due_on", "reason"],
  answer: ["cause", "prevention", "before", "after"],
};

export function is_required(ask: Ask, action: FindingAction): boolean {
  return !(optional[action] ?? []).includes(ask);
}

export const takes_files: readonly Ask[] = ["before", "after", "proof"];

export function known(asks: readonly string[] | undefined): Ask[] {
  return (asks ?? []).filter((ask): ask is Ask => (known_asks as readonly string[]).includes(ask));
}

const reason_labels: Partial<Record<FindingAction, string>> = {
  verify: "核实说明",
  confirm: "核实说明",
  send_back_answer: "退回理由",
  request_suspension: "平台故障情况",
  decide_suspension: "审批意见",
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

const due_labels: Partial<Record<FindingAction, string>> = { request_extension: "申请延期至", request_suspension: "申请挂起至", dispatch: "整改期限（不填按规定期限）" };

export function label_of(ask: Ask, action: FindingAction): string {
  if (ask === "reason") return reason_labels[action] ?? "说明";
  const labels: Record<Exclude<Ask, "reason">, string> = {
    answer: "整改情况",
    cause: "问题原因",
    prevention: "防止再次发生的措施",
    decision: "决定",
    due_on: due_labels[action] ?? "期限",
    person_id: "承办人",
    before: "整改前的截图",
    after: "整改后的截图",
    proof: "故障证明（截图或平台公告）",
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
  appeal: "每个问题只能申诉一次，由核实人、派发人以外的人裁决。",
  confirm: "严重问题须经两人核实，二次核实后才能派发。",
  answer: "承办人反馈后由单位领导签发；签发后机器先复核，再由他人复核。",
  sign_answer: "签发后反馈报送派发单位复核，不能撤回。",
  request_suspension: "只用于平台故障，须附证明；每个问题只能申请一次，最长 10 个工作日。同意后停止计时，挂起时间单独列示。",
  remind: "每张整改单 4 小时内只能催办一次；非工作时间提出的，到下一工作时间送达。",
  request_extension: "每个问题只能延期一次，审批期间继续计时。",
  return_not_ours: "由派发单位裁定承办单位；退回两次后以裁定为准。",
};

export const dangerous: readonly FindingAction[] = ["reject", "return_rework", "return_not_ours", "send_back_answer"];
