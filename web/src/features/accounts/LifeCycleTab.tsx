// What was done with the account on its way: the freezing period with its end, each step with its evidence, the archives.
import { Link } from "react-router";

import { base_url, type Schema } from "../../api/client";
import { size_of } from "../../ui/AttachmentField";
import { day, minute } from "../../ui/format";
import { Card, Facts, Nothing } from "../../ui/parts";
import { Word } from "../../ui/words_of_state";

type Detail = Schema["AccountDetail"];
type LifeCycle = Schema["LifeCycle"];
type Act = Schema["AccountAct"];

export function LifeCycleTab({ account }: { account: Detail }) {
  const life = account.life_cycle;
  return (
    <div className="columns">
      <div className="column-main">
        <Card title="办理经过">
          <Acts id={account.id} acts={life.acts} />
        </Card>
      </div>
      <div className="column-side">
        <Card title="当前状态">
          <Facts
            facts={[
              { name: "状态", value: account.state_zh },
              { name: "自", value: day(life.state_since) },
              { name: "两个系统备案", value: life.is_both_filed ? <Word tone="green">均已登记</Word> : <Word tone="orange">未齐</Word> },
              { name: "备案明细", value: <Link to={`/accounts/${account.id}?tab=filings`}>查看</Link> },
            ]}
          />
        </Card>
        <Card title="内容归档">
          <Archives id={account.id} archives={life.archives} />
        </Card>
      </div>
    </div>
  );
}

/** What the host asked for, so that who approves reads it before he decides. */
export function Request({ request }: { request: LifeCycle["open_request"] }) {
  if (!request) return null;
  return (
    <div className="card" role="status">
      <div className="card-body">
        <Word tone="blue">{request.event_zh}，等待批准</Word>{" "}
        <span className="soft">
          {request.unit_name ?? "主办单位"}于 {day(request.effective_on)} 提出：{request.reason}
          {request.replacement ? `；替代渠道：${request.replacement}` : ""}
        </span>
      </div>
    </div>
  );
}

/** Until when it is frozen, and that it can be taken back until then. */
export function Freezing({ freezing }: { freezing: LifeCycle["freezing"] }) {
  if (!freezing) return null;
  return (
    <div className="card freezing" role="status">
      <div className="card-body">
        <Word tone={freezing.days_left > 0 ? "blue" : "orange"}>
          {freezing.days_left > 0 ? `冻结期还剩 ${freezing.days_left} 天` : "冻结期已满，请核实平台是否已完成注销"}
        </Word>{" "}
        <span className="soft">
          {day(freezing.entered_on)} 进入，{day(freezing.until_on)} 期满（共 {freezing.days} 天，关注人数 {freezing.followers}）；期满前可以撤回。
          {freezing.is_audited ? "注销审核已通过。" : "注销审核尚未通过。"}
        </span>
      </div>
    </div>
  );
}

function Acts({ id, acts }: { id: number; acts: Act[] }) {
  if (acts.length === 0) return <Nothing what="还没有关停、注销等办理记录" how="关停、注销、冻结、审核和撤回都会记在这里，附证明材料。" />;
  return (
    <ol className="timeline">
      {acts.map((act) => (
        <li key={act.id}>
          <div className="timeline-head">
            <strong>{act.event_zh}</strong>
            {act.outcome_zh ? <Word tone={act.outcome === "failed" || act.outcome === "not_adopted" ? "red" : "green"}>{act.outcome_zh}</Word> : null}
            <span className="soft">{act.from_zh && act.from_zh !== act.to_zh ? `${act.from_zh} → ${act.to_zh}` : act.to_zh}</span>
          </div>
          <Said id={id} act={act} />
          <div className="soft small">
            {day(act.effective_on)} 生效{act.until_on ? `，至 ${day(act.until_on)}` : ""} · {act.unit_name ?? "系统"} · 登记于 {minute(act.recorded_at)}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Said({ id, act }: { id: number; act: Act }) {
  return (
    <>
      {act.decision ? <div>文号：{act.decision}</div> : null}
      {act.reason ? <div>{act.reason}</div> : null}
      {act.replacement ? <div>替代渠道：{act.replacement}</div> : null}
      {act.notice_url ? <div>说明：<a href={act.notice_url} target="_blank" rel="noopener noreferrer" className="break">{act.notice_url}</a></div> : null}
      {act.evidence ? <div>证明材料：<a href={file_address(id, act.evidence.id)}>{act.evidence.file_name}</a></div> : null}
    </>
  );
}

function Archives({ id, archives }: { id: number; archives: Schema["AccountArchive"][] }) {
  if (archives.length === 0) return <Nothing what="还没有归档" how="注销前须归档全部发布内容；归档后注销才能办理。" />;
  return (
    <ul className="plain-list">
      {archives.map((archive) => (
        <li key={archive.id}>
          <a href={file_address(id, archive.attachment_id)}>{archive.file_name}</a> <span className="soft small">{size_of(archive.size_bytes)}</span>
          <div className="soft small">
            {archive.posts} 条{archive.first_published_at ? `，${day(archive.first_published_at)} 至 ${day(archive.last_published_at)}` : ""} · {minute(archive.taken_at)}
          </div>
          <div className="soft small break">SHA-256 {archive.digest}</div>
        </li>
      ))}
    </ul>
  );
}

function file_address(account: number, file: number): string {
  return `${base_url}/accounts/${account}/files/${file}`;
}
