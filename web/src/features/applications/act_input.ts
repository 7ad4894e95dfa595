// What each step of an application asks for, which words stand on it, and what it leads to.
import type { Schema } from "../../api/client";

export type Action = Schema["ApplicationAction"];
export type Input = Schema["ApplicationActionInput"];

export const dangerous: readonly Action[] = ["reject", "send_back", "withdraw"];

const consequences: Record<Action, string> = {
  submit: "报送后送审批单位，下一位办理人办理前可以撤回。",
  approve: "签署以您看到的内容为准，内容有变须重新签署。",
  send_back: "退回申请单位的，修改后重新报送、重新审批；退回前面环节的，从该环节重新签署。",
  reject: "不予批准后本申请结束，申请单位可另行申请。",
  give_opinion: "意见记入本申请，不改变当前环节。",
  countersign: "被请单位答复前，本环节不能签署；期满未答复的不再等待。",
  answer_countersign: "答复后，由请求会签的审批人继续办理。",
  register_opening: "登记后账号为“已开待备案”，须在 3 日内在两个系统备案。",
  remind: "向当前办理人催办；两次催办须有间隔。",
  withdraw: "撤回后可以修改，再次报送。",
};
export const consequence_of = (action: Action) => consequences[action];

const reason_labels: Record<Action, string> = {
  submit: "报送说明",
  approve: "审批意见",
  send_back: "退回理由",
  reject: "不予批准的理由",
  give_opinion: "意见",
  countersign: "请会签的事项",
  answer_countersign: "答复",
  register_opening: "说明",
  remind: "催办内容",
  withdraw: "撤回原因",
};
export const reason_label_of = (action: Action) => reason_labels[action];
export const needs_reason = (action: Schema["AllowedAction"]) => (action.asks ?? []).includes("reason");
