// 导入名单: source and day → file of any layout → which column holds what (suggested, remembered) → the list with its remarks.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Input, Progress, Select } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { upload } from "../../api/files";
import { use_filters } from "../../ui/page_state";
import { Card, PageHead, Scroll } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";
import { FileDrop } from "../imports/FileDrop";
import { whole_limit_bytes } from "../imports/send_file";

type Scanned = Schema["ReconciliationFile"];
type Source = Schema["ReconciliationSource"];

export default function TakeInListPage() {
  const { filters, set } = use_filters();
  const found = useQuery({ queryKey: ["reconciliation-sources"], queryFn: () => take(api.GET("/reconciliation-sources")) });
  const choices = (found.data?.items ?? []).filter((item) => item.kind !== "registry");
  const source = choices.find((item) => item.source === filters["source"]) ?? choices[0];
  return (
    <>
      <PageHead title="导入名单" about="备案系统导出的表、监测单位的发现、平台方提供的名单都可以直接导入，不必改动版式；对应关系确认一次，以后同样的表自动认得。" />
      {found.error ? <ProblemView error={found.error} retry={() => void found.refetch()} /> : null}
      {source ? <Steps key={source.source} source={source} choices={choices} choose={(code) => set({ source: code })} /> : null}
    </>
  );
}

type StepsProps = { source: Source; choices: Source[]; choose: (source: string) => void };

function Steps({ source, choices, choose }: StepsProps) {
  const [as_of, set_as_of] = useState("");
  const [is_complete, set_is_complete] = useState(false);
  const [share, set_share] = useState<number>();
  const scan = useMutation({ mutationFn: (file: File) => scan_file(source.source, file, set_share), onSettled: () => set_share(undefined) });
  return (
    <>
      <Card title="1　名单从哪里来">
        <div className="form-actions">
          <Select aria-label="来源" value={source.source} onChange={choose} options={choices.map((item) => ({ value: item.source, label: item.zh }))} style={{ width: 320, maxWidth: "100%" }} />
          <label className="day-filter">
            <span className="soft">导出日期</span>
            <Input type="date" value={as_of} onChange={(event) => set_as_of(event.target.value)} />
          </label>
          {source.kind === "platform_list" ? <Checkbox checked={is_complete} onChange={(event) => set_is_complete(event.target.checked)}>这是该平台的完整名单（名单上没有的视为不存在）</Checkbox> : null}
        </div>
        <p className="soft">不填日期即为今天。</p>
      </Card>
      <Card title="2　选择文件">
        <FileDrop accept=".xlsx,.csv" choose={(file) => scan.mutate(file)} is_busy={scan.isPending} />
        {share !== undefined ? <Progress percent={Math.round(share * 100)} aria-label="上传进度" /> : null}
        {scan.error ? <ProblemView error={scan.error} /> : null}
      </Card>
      {scan.data ? <Mapping key={scan.data.file_id} scanned={scan.data} source={source} as_of={as_of} is_complete={is_complete} /> : null}
    </>
  );
}

async function scan_file(source: string, file: File, progress: (share: number) => void): Promise<Scanned> {
  const params = { query: { source, file_name: file.name } };
  if (file.size > whole_limit_bytes) return take(api.POST("/reconciliation-files", { params, body: { upload_id: await upload(file, progress) } }));
  return take(
    api.POST("/reconciliation-files", {
      params,
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as Blob,
      headers: { "Content-Type": "application/octet-stream" },
    }),
  );
}

type MappingProps = { scanned: Scanned; source: Source; as_of: string; is_complete: boolean };

function Mapping({ scanned, source, as_of, is_complete }: MappingProps) {
  const [mapping, set_mapping] = useState<Record<string, string>>(scanned.mapping);
  const client = useQueryClient();
  const navigate = useNavigate();
  const take_in = useMutation({
    mutationFn: () => take(api.POST("/reconciliation-lists", { body: { file_id: scanned.file_id, kind: source.kind, source: source.source, as_of: as_of || undefined, is_complete, mapping: entries(mapping) } })),
    onSuccess: (list) => {
      void client.invalidateQueries({ queryKey: ["reconciliation-sources"] });
      void navigate(`/reconciliations/lists/${list.id}`);
    },
  });
  return (
    <Card title="3　确认各栏对应什么" extra={scanned.is_remembered ? <Word tone="green">按上次的对应关系</Word> : <Word tone="blue">按表头推测，请核对</Word>}>
      <SheetNotes scanned={scanned} />
      <MappingTable scanned={scanned} mapping={mapping} change={(field, title) => set_mapping((now) => ({ ...now, [field]: title ?? "" }))} />
      {take_in.error ? <ProblemView error={take_in.error} /> : null}
      <div className="form-actions">
        <Button type="primary" loading={take_in.isPending} disabled={!mapping["name"]} onClick={() => take_in.mutate()}>导入</Button>
        <span className="soft">{mapping["name"] ? "没有对应的栏目不参加比对" : "至少要指明账号名称在哪一栏"}</span>
      </div>
    </Card>
  );
}

function entries(mapping: Record<string, string>): { field: string; title: string }[] {
  return Object.entries(mapping).filter(([, title]) => title !== "").map(([field, title]) => ({ field, title }));
}

function SheetNotes({ scanned }: { scanned: Scanned }) {
  const without = scanned.sheets.filter((sheet) => sheet.head_row === 0).map((sheet) => sheet.sheet);
  const lead = leading(scanned);
  return (
    <p className="soft">
      {scanned.file_name}
      {scanned.sheets.length > 1 ? `，${scanned.sheets.length} 个工作表` : ""}，表头在{lead?.sheet ? `“${lead.sheet}”` : ""}第 {lead?.head_row} 行
      {without.length > 0 ? `；“${without.join("”“")}”没有表头，不读取` : ""}
    </p>
  );
}

function leading(scanned: Scanned) {
  return scanned.sheets.find((sheet) => sheet.sheet === scanned.leading_sheet);
}

type TableProps = { scanned: Scanned; mapping: Record<string, string>; change: (field: string, title: string | undefined) => void };

function MappingTable({ scanned, mapping, change }: TableProps) {
  const sheet = leading(scanned);
  const titles = (sheet?.titles ?? []).filter((title) => title !== "");
  const sample = (title: string | undefined) => (sheet?.sample ?? []).map((cells) => cells[sheet?.titles.indexOf(title ?? "") ?? -1]).filter((cell) => cell).slice(0, 3).join("、");
  return (
    <Scroll name="栏目对应">
      <table className="table">
        <thead>
          <tr><th scope="col">本系统的字段</th><th scope="col">表中的栏目</th><th scope="col">表中的内容（前几行）</th></tr>
        </thead>
        <tbody>
          {scanned.fields.map((field) => (
            <tr key={field.field}>
              <td className="nowrap" data-title="字段">{field.zh}{field.field === "name" ? "（必选）" : ""}</td>
              <td data-title="栏目">
                <Select aria-label={`${field.zh}所在栏目`} allowClear placeholder="不比对" value={mapping[field.field] || undefined} onChange={(title: string | undefined) => change(field.field, title)} options={titles.map((title) => ({ value: title, label: title }))} style={{ width: 220, maxWidth: "100%" }} />
              </td>
              <td className="soft break" data-title="内容">{sample(mapping[field.field]) || "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
