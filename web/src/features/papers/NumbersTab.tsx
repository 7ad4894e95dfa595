// 文号登记: a series of a year number by number, the gaps that nobody has explained, reservations and numbers used elsewhere.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, InputNumber, Modal, Select } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { api, new_key, take, type Schema } from "../../api/client";
import { ChoiceFilter } from "../../ui/FilterBar";
import { day } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { Card, Nothing, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { use_may } from "../session/session";

const this_year = new Date().getFullYear();
const years = [0, 1, 2, 3].map((back) => ({ value: String(this_year - back), label: `${this_year - back} 年` }));

export function NumbersTab() {
  const { filters, set } = use_filters();
  const [dialog, open] = useState<"series" | "entry">();
  const may_keep = use_may("papers.keep_numbers");
  const series = useQuery({ queryKey: ["document-series"], queryFn: () => take(api.GET("/document-series")) });
  if (series.error) return <ProblemView error={series.error} retry={() => void series.refetch()} />;
  if (!series.data) return <Waiting />;
  const word = filters["word"] ?? series.data.items[0]?.word;
  const year = Number(filters["year"] ?? this_year);
  return (
    <>
      <div className="filter-bar">
        <ChoiceFilter label="发文字号" value={word} set={(next) => set({ word: next })} choices={series.data.items.map((each) => ({ value: each.word, label: `${each.word}（${each.unit_name}）` }))} width={320} />
        <ChoiceFilter label="年份" value={String(year)} set={(next) => set({ year: next })} choices={years} />
        {may_keep ? <Button onClick={() => open("series")}>登记发文字号</Button> : null}
        {may_keep && word ? <Button onClick={() => open("entry")}>预留、作废、说明</Button> : null}
      </div>
      {word ? <Register word={word} year={year} /> : <Nothing what="还没有登记发文字号" how="登记机关代字（如“云府办函”）后，公文印发时自动取下一个序号。" />}
      {dialog === "series" ? <SeriesDialog close={() => open(undefined)} /> : null}
      {dialog === "entry" && word ? <EntryDialog word={word} year={year} close={() => open(undefined)} /> : null}
    </>
  );
}

function Register({ word, year }: { word: string; year: number }) {
  const found = useQuery({ queryKey: ["document-numbers", word, year], queryFn: () => take(api.GET("/document-numbers", { params: { query: { word, year } } })) });
  if (found.error) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting />;
  const { items, gaps, next } = found.data;
  return (
    <Card title={`${word}〔${year}〕`} extra={<span className="soft">下一个：{next} 号</span>}>
      {gaps.length > 0 ? <p role="status" className="warning-line">⚠ 缺号待说明：{gaps.join("、")}</p> : null}
      {items.length === 0 ? <p className="soft">这一年还没有编号。</p> : (
        <Scroll name="文号登记">
          <table className="table">
            <thead><tr>{["文号", "状态", "公文或原因", "登记人", "日期"].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
            <tbody>{items.map((item) => <EntryRow key={item.number} item={item} />)}</tbody>
          </table>
        </Scroll>
      )}
    </Card>
  );
}

function EntryRow({ item }: { item: Schema["DocumentRegister"]["items"][number] }) {
  return (
    <tr>
      <td data-title="文号">{item.document_number}</td>
      <td data-title="状态">{item.state_zh}{item.origin === "oa" ? "（办公系统编号）" : ""}</td>
      <td data-title="公文或原因">{item.paper_id ? <Link to={`/papers/${item.paper_id}`}>{item.title || item.reason}</Link> : item.reason}</td>
      <td data-title="登记人">{item.person}</td>
      <td data-title="日期">{day(item.created_at.slice(0, 10))}</td>
    </tr>
  );
}

function use_saved(close: () => void) {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ["document-series"] });
    void client.invalidateQueries({ queryKey: ["document-numbers"] });
    close();
  };
}

function SeriesDialog({ close }: { close: () => void }) {
  const [form] = Form.useForm<{ word: string }>();
  const [key] = useState(new_key);
  const saved = use_saved(close);
  const send = useMutation({ mutationFn: (body: { word: string }) => take(api.POST("/document-series", { params: { header: { "Idempotency-Key": key } }, body })), onSuccess: saved });
  return (
    <Modal open title="登记发文字号" okText="登记" okButtonProps={{ loading: send.isPending }} onOk={() => form.submit()} onCancel={close}>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => send.mutate(body)}>
        <Form.Item name="word" label="机关代字" extra="如“云府办函”，归本单位使用" rules={[{ required: true, message: "请填写机关代字" }]}><Input maxLength={20} /></Form.Item>
      </Form>
    </Modal>
  );
}

type EntryFields = { state: "reserved" | "voided" | "elsewhere"; number?: number | null; reason: string };

function EntryDialog({ word, year, close }: { word: string; year: number; close: () => void }) {
  const [form] = Form.useForm<EntryFields>();
  const [key] = useState(new_key);
  const saved = use_saved(close);
  const send = useMutation({
    mutationFn: ({ number, ...rest }: EntryFields) => take(api.POST("/document-numbers", { params: { header: { "Idempotency-Key": key } }, body: { word, year, ...rest, ...(number ? { number } : {}) } })),
    onSuccess: saved,
  });
  return (
    <Modal open title={`${word}〔${year}〕`} okText="登记" okButtonProps={{ loading: send.isPending }} onOk={() => form.submit()} onCancel={close}>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ state: "reserved" }} onFinish={(fields) => send.mutate(fields)}>
        <Form.Item name="state" label="登记什么"><Select aria-label="登记什么" options={[{ value: "reserved", label: "预留序号" }, { value: "elsewhere", label: "已用于系统外的公文" }, { value: "voided", label: "作废" }]} /></Form.Item>
        <Form.Item name="number" label="序号" extra="预留时不填则取下一个"><InputNumber min={1} max={99999} style={{ width: "100%" }} /></Form.Item>
        <Form.Item name="reason" label="说明" rules={[{ required: true, message: "请填写说明" }]}><Input maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}
