// 一份名单: what was taken, what was left out and why; and, against another list, what is new, gone and changed.
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useParams } from "react-router";

import { api, base_url, take, type Schema } from "../../api/client";
import { count, minute } from "../../ui/format";
import { number, use_filters } from "../../ui/page_state";
import { Card, Facts, PageHead, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";
import { Compared, place_of, type Row } from "./words";

type Detail = Schema["ReconciliationListDetail"];
type Changes = Schema["ReconciliationChanges"];

export default function ListPage() {
  const id = Number(useParams()["id"]);
  const { data, error, refetch } = useQuery({ queryKey: ["reconciliation-list", id], queryFn: () => take(api.GET("/reconciliation-lists/{id}", { params: { path: { id } } })) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <PageHead title={data.file_name} about={`${data.source_zh}，${data.as_of}`} actions={data.rows_left_out > 0 ? <a className="button-link" href={`${base_url}/reconciliation-lists/${id}/left-out`} download>下载未采用的行</a> : undefined} />
      <Summary list={data} />
      <Remarks list={data} />
      <AgainstAnother list={data} />
    </>
  );
}

function Summary({ list }: { list: Detail }) {
  const titles = list.fields.filter((field) => list.mapping[field.field]).map((field) => `${field.zh} ← ${list.mapping[field.field]}`);
  return (
    <Card>
      <Facts
        facts={[
          { name: "读到", value: `${count(list.report.rows_read)} 行` },
          { name: "采用", value: `${count(list.rows_taken)} 行` },
          { name: "未采用", value: list.rows_left_out > 0 ? <Word tone="orange">{count(list.rows_left_out)} 行</Word> : "0 行" },
          { name: "导入时间", value: minute(list.created_at) },
          { name: "栏目对应", value: titles.join("；") || "—", is_wide: true },
          ...(list.report.sheets_left_out.length > 0 ? [{ name: "未读取的工作表", value: list.report.sheets_left_out.join("、"), is_wide: true }] : []),
        ]}
      />
    </Card>
  );
}

function Remarks({ list }: { list: Detail }) {
  const { remarks, remarks_total } = list.report;
  if (remarks.length === 0) return null;
  return (
    <Card title="需要留意的行" extra={remarks_total > remarks.length ? <span className="soft">共 {count(remarks_total)} 处，显示前 {remarks.length} 处</span> : undefined}>
      <Scroll name="需要留意的行">
        <table className="table">
          <thead>
            <tr><th scope="col">位置</th><th scope="col">栏目</th><th scope="col">情况</th><th scope="col">是否采用</th></tr>
          </thead>
          <tbody>
            {remarks.map((remark, index) => (
              <tr key={index}>
                <td className="nowrap keep-title" data-title="位置">{place_of(remark)}</td>
                <td data-title="栏目">{remark.column || "—"}</td>
                <td data-title="情况">{remark.detail}</td>
                <td className="nowrap" data-title="是否采用">{remark.is_left_out ? <Word tone="orange">未采用</Word> : "采用"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}

function AgainstAnother({ list }: { list: Detail }) {
  const { filters, set } = use_filters();
  const other = number(filters["with"]);
  const others = useQuery({ queryKey: ["reconciliation-lists", "of", list.source], queryFn: () => take(api.GET("/reconciliation-lists", { params: { query: { source: list.source, limit: 100 } } })) });
  const choices = (others.data?.items ?? []).filter((item) => item.id !== list.id).map((item) => ({ value: String(item.id), label: `${item.as_of} ${item.file_name}` }));
  return (
    <Card title="名单对照：两次之间的变化">
      <div className="form-actions">
        <Select aria-label="与哪一份对照" placeholder="选择同一来源的另一份名单" allowClear value={filters["with"]} onChange={(value: string | undefined) => set({ with: value })} options={choices} style={{ width: 380, maxWidth: "100%" }} />
        {choices.length === 0 ? <span className="soft">同一来源还没有另一份名单</span> : null}
      </div>
      {other === undefined ? null : <Comparison list={list} other={other} />}
    </Card>
  );
}

/** Whichever is the later of the two is what the account became. */
function Comparison({ list, other }: { list: Detail; other: number }) {
  const found = useQuery({ queryKey: ["reconciliation-changes", list.id, other], queryFn: () => compare(list, other) });
  if (found.error) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting />;
  const changes = found.data;
  return (
    <>
      <p className="changes-line">
        从 <strong>{changes.from.as_of}</strong> 到 <strong>{changes.to.as_of}</strong>：新增 {count(changes.appeared.total)}，消失 {count(changes.gone.total)}，变化 {count(changes.changed.total)}，未变 {count(changes.unchanged)}
      </p>
      <Rows title="新增" rows={changes.appeared} />
      <Rows title="消失" rows={changes.gone} />
      <Changed changes={changes} />
    </>
  );
}

async function compare(list: Detail, other: number): Promise<Changes> {
  const against = await take(api.GET("/reconciliation-lists/{id}", { params: { path: { id: other } } }));
  const is_later = against.as_of > list.as_of || (against.as_of === list.as_of && against.id > list.id);
  const [from, to] = is_later ? [list.id, other] : [other, list.id];
  return take(api.GET("/reconciliation-lists/{id}/comparison", { params: { path: { id: from }, query: { with: to } } }));
}

function Rows({ title, rows }: { title: string; rows: { total: number; items: Row[] } }) {
  if (rows.total === 0) return null;
  return (
    <Scroll name={title}>
      <table className="table">
        <caption className="table-caption">{title}{rows.total > rows.items.length ? `（显示前 ${rows.items.length} 个）` : ""}</caption>
        <thead>
          <tr><th scope="col">账号</th><th scope="col">平台</th><th scope="col">主办单位</th><th scope="col">标识</th><th scope="col">位置</th></tr>
        </thead>
        <tbody>
          {rows.items.map((row, index) => (
            <tr key={index}>
              <td className="keep-title" data-title="账号">{row.name}</td>
              <td data-title="平台">{row.platform_zh || "—"}</td>
              <td data-title="主办单位">{row.host_unit || row.certified_host || "—"}</td>
              <td className="break" data-title="标识">{row.platform_account_id || "—"}</td>
              <td className="nowrap" data-title="位置">{place_of(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Changed({ changes }: { changes: Changes }) {
  if (changes.changed.total === 0) return null;
  return (
    <Scroll name="变化">
      <table className="table">
        <caption className="table-caption">变化</caption>
        <thead>
          <tr><th scope="col">账号</th><th scope="col">项目</th><th scope="col">原为</th><th scope="col">现为</th></tr>
        </thead>
        <tbody>
          {changes.changed.items.flatMap((item, index) =>
            item.fields.map((field) => (
              <tr key={`${index}-${field.field}`}>
                <td className="keep-title" data-title="账号">{item.after.name}{item.is_doubtful ? <Word tone="grey">可能是同一账号</Word> : null}</td>
                <td className="nowrap" data-title="项目">{field.zh}</td>
                <td data-title="原为"><Compared text={field.before} other={field.after} /></td>
                <td data-title="现为"><Compared text={field.after} other={field.before} /></td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Scroll>
  );
}
