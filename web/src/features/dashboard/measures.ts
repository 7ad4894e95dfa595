// The questions behind numbers, in the words of the dashboard.
const words: Record<string, string> = {
  stale: "停更账号",
  open: "未办结问题",
  overdue: "整改逾期",
  found: "发现问题",
  closed: "办结问题",
  due: "到期应办结",
  due_met: "按期办结",
  due_missed: "未按期办结",
  verified: "核实属实",
  dispatched: "已派发整改",
  fate_warned: "预警提示",
  fate_to_verify: "待核实",
  fate_rejected: "不属实",
  fate_vanished: "派发前已消除",
  fate_to_dispatch: "待派发",
  fate_on_time: "期限内办结",
  fate_late: "超期办结",
  fate_open_in_limit: "整改中（未到期）",
  fate_overdue: "整改中（已逾期）",
  fate_withdrawn: "申诉成立",
  failing: "不合格",
  rectified: "已整改",
};

export function measure_zh(code: string | undefined): string {
  return words[code ?? ""] ?? "问题";
}
