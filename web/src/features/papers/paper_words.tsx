// How papers are named on every page: states, kinds, addresses of their files.
import { base_url, type Schema } from "../../api/client";
import { Word, type Tone } from "../../ui/words_of_state";

export const kinds: { value: Schema["PaperKind"]; label: string }[] = [
  { value: "notice", label: "通报" },
  { value: "rectification_notice", label: "整改通知书" },
  { value: "reminder_notice", label: "催办通知书" },
  { value: "admonition_notice", label: "约谈通知" },
  { value: "closure_advice_letter", label: "关停（注销）建议函" },
  { value: "accountability_record", label: "问责情况记录" },
  { value: "inspection_checklist", label: "检查表" },
  { value: "assessment_sheet", label: "考核结果单" },
];

export const states: { value: Schema["PaperState"] | "open"; label: string }[] = [
  { value: "open", label: "未印发" },
  { value: "draft", label: "起草中" },
  { value: "to_sign", label: "待签发" },
  { value: "in_oa", label: "办公系统签批中" },
  { value: "signed", label: "已签发待印发" },
  { value: "issued", label: "已印发" },
  { value: "corrected", label: "已更正" },
  { value: "withdrawn", label: "已撤销" },
  { value: "dropped", label: "已作废" },
];

const tones: Record<Schema["PaperState"], Tone> = { draft: "grey", to_sign: "orange", in_oa: "orange", signed: "blue", issued: "green", corrected: "grey", withdrawn: "red", dropped: "grey" };

export function PaperStateWord({ state, text }: { state: Schema["PaperState"]; text: string }) {
  return <Word tone={tones[state]}>{text}</Word>;
}

export const file_address = (id: number, what: "docx" | "pdf" | "workbook" | "scan") => `${base_url}/papers/${id}/${what}`;
