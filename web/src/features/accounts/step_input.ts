// What each step of an account's life asks for, what it leads to, and which words stand on its form.
import type { Schema } from "../../api/client";

export type AccountAction = Schema["AccountAction"];
export type StepInput = Schema["AccountStepInput"];
export type Ask = keyof StepInput;

const consequence: Record<AccountAction, string> = {
  request_shutdown: "申请送主管单位（或市政府办公室）批准；批准前账号状态不变。",
  request_cancellation: "申请送主管单位（或市政府办公室）批准；批准前账号状态不变。",
  decline_request: "申请退回主办单位，账号状态不变。",
  plan_shutdown: "批准后，由主办单位停止更新，在平台发布关停说明，再登记关停。期间仍可发布说明。",
  record_shutdown: "登记后账号为“已关停”，须在 3 日内在两个系统办理关停备案。平台上的账号仍在，继续监测。",
  reopen: "恢复运行后为“变更待备案”，须在 3 日内在两个系统办理备案。",
  plan_cancellation: "批准后，由主办单位归档全部发布内容，再在平台申请注销。",
  enter_freezing: "平台已受理注销申请并冻结账号。冻结期满前可以撤回。须在 3 个工作日内在两个系统提交注销申请，并知会市政府办公室。",
  record_cancellation: "平台已删除账号及全部历史信息。须在 3 个工作日内在两个系统提交注销申请，并知会市政府办公室。",
  complete_cancellation: "冻结期满，平台已删除账号及全部历史信息。",
  audit_cancellation: "核对归档、替代渠道和两个系统的注销申请。",
  confirm_cancellation: "已确认平台上无法访问该账号。确认后继续监测，重新出现即列为问题。",
  return_cancellation: "平台上仍可访问该账号，退回主办单位重新办理注销。",
  take_back: "撤回后账号回到关停（注销）前的状态，并报市政府办公室。",
  find_unauthorised: "该账号未经批准开设。认定后列为问题，由主办单位整改。",
  revive: "该账号注销后又重新启用。认定后列为问题，由主办单位整改。",
  advise_closure: "向主管单位发出关停（注销）建议函，账号状态不变，等待主管单位答复。",
  answer_advice: "记录主管单位对建议函的决定。采纳的，随后批准关停或注销。",
};

export const dangerous: readonly AccountAction[] = ["plan_cancellation", "record_cancellation", "complete_cancellation", "confirm_cancellation", "find_unauthorised", "revive"];
const all_actions: readonly string[] = Object.keys(consequence);

export function is_step(action: string): action is AccountAction {
  return all_actions.includes(action);
}
export function consequence_of(action: AccountAction): string {
  return consequence[action];
}

const labels: Record<Ask, string> = {
  decision: "批准文号",
  reason: "原因",
  notice_url: "平台上说明的网址",
  replacement: "替代渠道",
  outcome: "结果",
  effective_on: "生效日期",
  followers: "关注人数",
  evidence_id: "证明材料",
};
const own_labels: Partial<Record<AccountAction, Partial<Record<Ask, string>>>> = {
  advise_closure: { decision: "建议函文号", reason: "建议理由" },
  answer_advice: { outcome: "答复", reason: "理由" },
  audit_cancellation: { outcome: "审核结果", reason: "审核意见" },
  enter_freezing: { effective_on: "进入冻结期日期", evidence_id: "平台受理截图" },
  record_shutdown: { effective_on: "停止更新日期", evidence_id: "说明截图" },
  record_cancellation: { effective_on: "注销日期", evidence_id: "平台注销结果截图" },
  complete_cancellation: { effective_on: "注销日期", evidence_id: "平台注销结果截图" },
  confirm_cancellation: { evidence_id: "无法访问的截图" },
  find_unauthorised: { reason: "发现和核实情况" },
  revive: { effective_on: "重新启用日期", reason: "发现和核实情况" },
  take_back: { reason: "撤回原因" },
};
export function label_of(action: AccountAction, ask: Ask): string {
  return own_labels[action]?.[ask] ?? labels[ask];
}

export const helps: Partial<Record<Ask, string>> = {
  decision: "如 云府办批〔2026〕8号；没有文号的，填写批准人和日期",
  replacement: "告诉群众今后到哪里查看，如本单位的其他账号或网站栏目",
  notice_url: "粘贴说明内容的完整网址",
};

export function outcomes_of(action: AccountAction): { value: Schema["StepOutcome"]; label: string }[] {
  if (action === "answer_advice") return [{ value: "adopted", label: "采纳" }, { value: "not_adopted", label: "不采纳" }];
  return [{ value: "passed", label: "通过" }, { value: "failed", label: "不通过" }];
}

/** How long the platform freezes an account with so many followers; null where it does not say. */
export function freezing_days(steps: Schema["LifeCycle"]["freezing_steps"], followers: number | undefined): number | null {
  if (followers === undefined || Number.isNaN(followers)) return null;
  return steps.find((step) => step.most_followers === null || followers <= step.most_followers)?.days ?? null;
}
