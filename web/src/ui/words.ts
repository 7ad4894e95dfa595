// Chinese words for the enumerations of the contract where a page offers them as choices. Typed, so that none can be missing.
import type { Schema } from "../api/client";

type Words<T extends string> = Record<T, string>;

export const source_zh: Words<Schema["FindingSource"]> = { rule: "规则检出", monitor: "第三方监测", round: "检查", person: "人工登记" };
export const severity_zh: Words<Schema["Severity"]> = { serious: "严重", general: "一般", hint: "提示" };
export const light_zh: Words<Schema["Light"]> = { red: "已逾期", yellow: "临近期限", green: "期限充裕" };
export const triage_zh: Words<Schema["Triage"]> = { shown: "仅显示", warning: "预警并显示", false_alarm: "误报" };
/** In the list of hits, where what nobody judged waits. */
export const hit_triage_zh: Words<Schema["Triage"]> = { shown: "未研判", warning: "已确认", false_alarm: "误报" };
export const hit_medium_zh: Words<Schema["HitMedium"]> = { text: "文字", picture: "图片", video: "视频" };
/** Kinds that hits of posts have. */
export const hit_kind_zh: Partial<Words<Schema["HitKind"]>> = {
  serious_wording: "严重表述错误",
  typo: "错别字",
  form: "格式差错",
  personal_data: "个人信息",
  secrecy_marking: "涉密标识",
  advertisement: "商业广告",
  link: "违规链接",
  source: "稿源问题",
  unrelated_content: "与职能无关",
  personal_opinion: "个人观点",
};
export const account_kind_zh: Words<Schema["AccountKind"]> = { publishing: "信息发布类", service_only: "办事服务类" };
export const account_state_zh: Words<Schema["AccountState"]> = {
  normal: "正常",
  to_be_completed: "待补录",
  opened_to_file: "已开待备案",
  amended_to_file: "变更待备案",
  shutdown_planned: "拟关停",
  shut_down: "已关停",
  cancellation_planned: "拟注销",
  freezing: "冻结期",
  cancelled_to_audit: "已注销待核",
  cancelled: "已注销",
  unauthorised: "擅自开设",
};
export const finding_state_zh: Words<Schema["FindingState"]> = {
  warned: "预警中",
  to_verify: "待核实",
  to_confirm: "待二次核实",
  to_sign_answer: "反馈待签发",
  suspension_requested: "挂起审批",
  suspended: "挂起",
  not_upheld: "核实不属实",
  to_dispatch: "待派发",
  to_sign_for: "待签收",
  rectifying: "整改中",
  extension_requested: "延期审批",
  appealed: "申诉中",
  to_rule_on_return: "退回裁定",
  to_recheck: "待复核",
  rework: "退回重改",
  closed: "办结",
};
export const filing_state_zh: Words<Schema["FilingState"]> = { due: "待备案", submitted: "已提交", filed: "已备案", waived: "无须备案" };
export const filing_occasion_zh: Words<Schema["FilingOccasion"]> = {
  opening: "开设",
  amendment: "变更",
  shutdown: "关停",
  cancellation: "注销",
  freezing: "进入冻结期",
  backfill: "补录",
};
export const unit_kind_zh: Words<Schema["UnitKind"]> = {
  government: "人民政府",
  city_office: "市政府办公室",
  town: "镇街（园区）",
  department: "市直部门",
  city_institution: "市府直属事业单位",
  subordinate_unit: "下属单位",
  internal_division: "内设机构",
  enterprise: "公共服务企业",
  guidance_unit: "业务指导单位",
  outside_body: "外部单位",
};
export const unit_level_zh: Words<Schema["UnitLevel"]> = { city: "市级", town: "镇级", village: "村（社区）级" };
export const unit_state_zh: Words<Schema["UnitState"]> = { active: "在用", merged: "已合并", split: "已拆分", abolished: "已撤销" };
export const duty_zh: Words<Schema["Duty"]> = {
  principal: "第一责任人",
  leader_in_charge: "主要责任人",
  section_head: "直接责任人（科室负责人）",
  editor: "直接责任人（编辑）",
  maintainer: "运维人员",
};
export const role_zh: Words<Schema["Role"]> = {
  city_office_clerk: "市府办经办人",
  city_office_section_chief: "市府办科长",
  city_office_leader: "市府办分管领导",
  supervising_officer: "主管单位经办人",
  editor: "编辑",
  section_head: "科室负责人",
  leader: "单位领导",
  monitor: "第三方监测人员",
  guidance: "业务指导人员",
  system_administrator: "系统管理员",
  security_administrator: "安全管理员",
  audit_administrator: "审计管理员",
};
export const import_kind_zh: Words<Schema["ImportKind"]> = {
  accounts_baseline: "存量账号台账（基线）",
  accounts: "账号",
  units: "单位",
  duty_holders: "账号责任人",
  posts: "发布内容",
  account_metrics: "账号月度数据",
  filing_receipts: "备案回执",
  census_answers: "摸查填报表",
  outside_notifications: "上级通报",
  monitor_reports: "第三方监测问题",
  website_results: "网站考核结果",
  error_reports: "找错留言",
  office_words: "本市词库",
  office_holders: "在职人员",
};
export const flag_zh = {
  has_open_findings: "有未办结问题",
  missing_duty_holder: "责任人缺失",
  contract_expired: "运维合同到期",
  near_limit: "临近停更期限",
  never_observed: "从未监测到",
} as const;
export const outcome_zh: Record<string, string> = { observed: "已监测", failed: "读取失败", blocked: "平台拒绝采集" };

export function options<T extends string>(words: Readonly<Partial<Record<T, string>>>): { value: T; label: string }[] {
  return (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }));
}
