// One account's check list, one item at a time: made for a phone held in one hand. What the machine found stands beneath.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";

import { api, etag, take, type Schema } from "../../api/client";
import { ArticleLink } from "../../ui/ArticleLink";
import { AttachmentField } from "../../ui/AttachmentField";
import { Card, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { CheckStepDialog, CheckView } from "./CheckView";
import { VerdictWord } from "./words";

type Detail = Schema["RoundAccountDetail"];
type Item = Detail["items"][number];
type Answer = NonNullable<Schema["CheckAnswersInput"]["items"]>[number];

export default function CheckListPage() {
  const id = Number(useParams()["id"]);
  const { data, error, refetch } = useQuery({ queryKey: ["round-account", id], queryFn: () => take(api.GET("/round-accounts/{id}", { params: { path: { id } } })) });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={8} />;
  return <CheckList key={id} line={data} />;
}

function is_open(item: Item): boolean {
  return !item.is_by_machine && item.checks.every((check) => check.state === "to_check");
}

function CheckList({ line }: { line: Detail }) {
  const by_person = line.items.filter((item) => !item.is_by_machine);
  const [at, go] = useState(() => Math.max(0, by_person.findIndex(is_open)));
  const [chosen, choose] = useState<{ check: Schema["RoundCheck"]; title: string; action: Schema["AllowedAction"] }>();
  const item = by_person[at];
  return (
    <>
      <RecordHead
        kind={line.round.title}
        title={line.account.name}
        marks={<VerdictWord row={line} />}
        notes={<>{line.platform_zh} · {line.unit.name} · {line.reason_zh} · <Link to={`/accounts/${line.account.id}`}>账号档案</Link>{line.link.startsWith("http") ? <> · <a href={line.link} target="_blank" rel="noreferrer">打开账号</a></> : null}</>}
      />
      {item ? <OneItem key={item.id} line={line} item={item} number={at + 1} count={by_person.length} go={(step) => go(Math.min(by_person.length - 1, Math.max(0, at + step)))} choose={choose} /> : null}
      <MachineItems line={line} choose={choose} />
      {chosen ? <CheckStepDialog {...chosen} close={() => choose(undefined)} /> : null}
    </>
  );
}

type Choose = (chosen: { check: Schema["RoundCheck"]; title: string; action: Schema["AllowedAction"] }) => void;
type OneItemProps = { line: Detail; item: Item; number: number; count: number; go: (step: number) => void; choose: Choose };

function OneItem({ line, item, number, count, go, choose }: OneItemProps) {
  const [note, set_note] = useState("");
  const [file, set_file] = useState<number>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const send = useMutation({
    mutationFn: (body: Schema["CheckAnswersInput"]) => take(api.PUT("/round-accounts/{id}/answers", { params: { path: { id: line.id }, header: { "If-Match": etag(line.version) } }, body })),
    onSuccess: (after) => {
      client.setQueryData(["round-account", line.id], after);
      void client.invalidateQueries({ queryKey: ["check-lists"] });
      if (after.items.some(is_open)) return go(1);
      void message.success("本账号已检查完");
      if (after.next_id !== null) void navigate(`/round-accounts/${after.next_id}`);
    },
  });
  const answer = (code: Answer["answer"]) => send.mutate({ items: [{ item: item.id, answer: code, note, attachments: file === undefined ? [] : [file] }] });
  const is_running = line.round.state === "running";
  const may_answer = is_running && item.checks.every((check) => ["to_check", "in_order", "failed_to_observe", "blocked"].includes(check.state));
  return (
    <Card title={`${number}/${count} ${item.title}`} extra={item.is_veto ? <span className="tag-veto">单项否决</span> : null}>
      <p>{item.how}</p>
      <p className="soft small">证据：{item.evidence}{item.needs_evidence ? "（存在问题时须附）" : ""}{item.article ? <> · <ArticleLink article={item.article} /></> : null}</p>
      {item.checks.filter((check) => check.state !== "to_check").map((check) => <CheckView key={check.id} check={check} act={(action) => choose({ check, title: item.title, action })} />)}
      {send.error ? <ProblemView error={send.error} /> : null}
      {may_answer ? (
        <>
          <Input.TextArea aria-label="情况说明" placeholder="情况说明（存在问题、未能查看时须写明）" value={note} onChange={(event) => set_note(event.target.value)} autoSize={{ minRows: 2 }} maxLength={1000} />
          <div className="check-file"><label htmlFor="check-file">证据文件</label><AttachmentField id="check-file" value={file} onChange={set_file} /></div>
          <div className="check-answers">
            <Button type="primary" size="large" loading={send.isPending} onClick={() => answer("in_order")}>正常</Button>
            <Button danger size="large" loading={send.isPending} onClick={() => answer("problem")}>存在问题</Button>
            <Button size="large" loading={send.isPending} onClick={() => answer("failed_to_observe")}>未能查看</Button>
            <Button size="large" loading={send.isPending} onClick={() => answer("blocked")}>查看受阻</Button>
          </div>
        </>
      ) : null}
      <div className="line spread">
        <Button disabled={number === 1} onClick={() => go(-1)}>上一项</Button>
        {is_running && line.items.some(is_open) ? <Button loading={send.isPending} onClick={() => send.mutate({ rest_is_in_order: true })}>其余正常</Button> : null}
        <Button disabled={number === count} onClick={() => go(1)}>下一项</Button>
      </div>
    </Card>
  );
}

function MachineItems({ line, choose }: { line: Detail; choose: Choose }) {
  const found = line.items.filter((item) => item.is_by_machine);
  if (found.length === 0) return null;
  return found.map((item) => (
    <Card key={item.id} title={item.title} extra={<span className="soft small">机器检查{item.is_veto ? " · 单项否决" : ""}</span>}>
      {item.checks.map((check) => <CheckView key={check.id} check={check} act={(action) => choose({ check, title: item.title, action })} />)}
    </Card>
  ));
}
