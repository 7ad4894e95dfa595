// The rectification order on the finding's page: the order itself, answers with before and after side by side, desks, notices.
import { Link } from "react-router";

import type { Schema } from "../../api/client";
import { day, minute } from "../../ui/format";
import { Card, Facts, Scroll, type Fact } from "../../ui/parts";
import { Word, type Tone } from "../../ui/words_of_state";
import { FindingFiles } from "./FindingFiles";

type Detail = Schema["FindingDetail"];

export function OrderCard({ finding }: { finding: Detail }) {
  if (!finding.order_number) return null;
  const { signed_for } = finding;
  const facts: (Fact | undefined)[] = [
    { name: "整改单号", value: finding.order_number },
    finding.holder_unit ? { name: "承办单位", value: finding.holder_unit.name } : undefined,
    finding.holder_person ? { name: "承办人", value: finding.holder_person.name } : undefined,
    finding.dispatched_at ? { name: "派发", value: `${minute(finding.dispatched_at)}${finding.dispatched_by ? `　${finding.dispatched_by.name}` : ""}` } : undefined,
    { name: "签收", value: signed_for ? `${minute(signed_for.at)}　${signed_for.is_lapsed ? "逾期自动签收" : (signed_for.by?.name ?? "")}` : "尚未签收" },
    finding.original_due_at ? { name: "原期限", value: minute(finding.original_due_at) } : undefined,
    finding.rectify_due_at && finding.rectify_due_at !== finding.original_due_at ? { name: "现期限", value: minute(finding.rectify_due_at) } : undefined,
    finding.requested_due_at ? { name: "申请延期至", value: minute(finding.requested_due_at) } : undefined,
    finding.suspended_until ? { name: "挂起至", value: minute(finding.suspended_until) } : undefined,
    finding.paused_minutes > 0 ? { name: "停表时间", value: `${span(finding.paused_minutes)}（挂起、申诉，不计入期限）` } : undefined,
    finding.returned_towards ? { name: "退回时指明", value: finding.returned_towards.name } : undefined,
    finding.reworks > 0 ? { name: "退回重改", value: `${finding.reworks} 次` } : undefined,
  ];
  return (
    <Card title="整改单">
      <Facts facts={facts.filter((fact): fact is Fact => fact !== undefined)} />
      <Links finding={finding} />
    </Card>
  );
}

function Links({ finding }: { finding: Detail }) {
  return (
    <>
      {finding.reopens_id ? <p>回头看仍不合格，由 <Link to={`/findings/${finding.reopens_id}`}>{finding.reopens_id} 号问题</Link> 重新整改，程度已提高一级。</p> : null}
      {finding.reopened_by_id ? <p>回头看仍不合格，已重新立为 <Link to={`/findings/${finding.reopened_by_id}`}>{finding.reopened_by_id} 号问题</Link>。</p> : null}
    </>
  );
}

const outcome_tone: Record<Schema["FindingAnswer"]["outcome"], Tone> = { waiting: "blue", sent_back: "orange", taken_back: "grey", handed_in: "blue", passed: "green", failed: "red" };

export function AnswersCard({ finding }: { finding: Detail }) {
  if (finding.answers.length === 0) return null;
  return (
    <Card title="整改反馈">
      {finding.answers.map((answer, index) => (
        <Answer key={answer.id} finding={finding} answer={answer} number={index + 1} />
      ))}
      <Rechecks rechecks={finding.rechecks} />
    </Card>
  );
}

function Answer({ finding, answer, number }: { finding: Detail; answer: Schema["FindingAnswer"]; number: number }) {
  const files = finding.files.filter((file) => file.answer_id === answer.id);
  return (
    <section className="answer">
      <h3 className="answer-head">
        第 {number} 次反馈 <Word tone={outcome_tone[answer.outcome]}>{answer.outcome_zh}</Word>
      </h3>
      <div className="soft small">
        {answer.unit} {answer.handed_in_by} {minute(answer.handed_in_at)} 反馈
        {answer.signed_at ? `，${answer.signed_by ?? ""} ${minute(answer.signed_at)} 签发` : ""}
      </div>
      <Facts
        facts={[
          { name: "整改情况", value: answer.done },
          { name: "问题原因", value: answer.cause || "未填写" },
          { name: "防范措施", value: answer.prevention || "未填写" },
        ]}
      />
      {files.length > 0 ? (
        <div className="before-after">
          <Side title="整改前" finding={finding} files={files.filter((file) => file.part === "before")} />
          <Side title="整改后" finding={finding} files={files.filter((file) => file.part === "after")} />
        </div>
      ) : null}
    </section>
  );
}

function Side({ title, finding, files }: { title: string; finding: Detail; files: Schema["FindingFile"][] }) {
  return (
    <div className="before-after-side">
      <div className="soft small">{title}</div>
      {files.length === 0 ? <span className="soft">没有截图</span> : <FindingFiles finding={finding.id} files={files} />}
    </div>
  );
}

const recheck_tone: Record<Schema["FindingRecheck"]["outcome"], Tone> = { still_there: "red", gone: "green", not_checkable: "grey" };

function Rechecks({ rechecks }: { rechecks: Schema["FindingRecheck"][] }) {
  if (rechecks.length === 0) return null;
  return (
    <ul className="bare-list plain-list">
      {rechecks.map((recheck) => (
        <li key={recheck.checked_at}>
          <Word tone={recheck_tone[recheck.outcome]}>{recheck.outcome_zh}</Word> <span className="soft small">{minute(recheck.checked_at)}</span>
        </li>
      ))}
    </ul>
  );
}

export function DesksCard({ finding }: { finding: Detail }) {
  if (finding.desks.length === 0) return null;
  return (
    <Card title="各环节用时">
      <Scroll name="各环节用时">
        <table className="table">
          <thead>
            <tr><th>环节</th><th>所在单位</th><th>经手人</th><th>到达</th><th>离开</th><th className="right">用时（工作时间）</th></tr>
          </thead>
          <tbody>
            {finding.desks.map((desk) => (
              <tr key={`${desk.began_at}-${desk.unit.id}-${desk.state_zh}`}>
                <td>{desk.state_zh}{desk.is_paused ? <span className="soft small"> 停表</span> : null}</td>
                <td>{desk.unit.short_name}</td>
                <td>{desk.person ?? desk.role_zh}</td>
                <td>{minute(desk.began_at)}</td>
                <td>{desk.ended_at ? minute(desk.ended_at) : "在办"}</td>
                <td className="right">{span(desk.working_minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}

export function AlertsCard({ finding }: { finding: Detail }) {
  if (finding.alerts.length === 0) return null;
  return (
    <Card title="催办和督办">
      <ul className="bare-list plain-list">
        {finding.alerts.map((alert) => (
          <li key={alert.id}>
            <strong>{alert.kind_zh}</strong>
            {alert.number ? ` ${alert.number}` : ""} → {alert.unit} {alert.person ?? alert.role_zh}
            <span className="soft small">
              {" · "}
              {alert.is_delivered ? `${minute(alert.deliver_at)} 送达` : `将于 ${minute(alert.deliver_at)} 送达`}，
              {alert.read_at ? `${alert.read_by ?? ""} ${minute(alert.read_at)} 阅知` : "未阅"}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function LookBackLine({ look_back }: { look_back: Schema["FindingLookBack"] }) {
  return (
    <>
      {look_back.outcome === "waiting" ? `将于 ${day(look_back.due_on)} 回头看` : look_back.outcome_zh}
      {look_back.looked_at ? `（${look_back.looked_by ?? "系统"} ${minute(look_back.looked_at)}）` : ""}
      {look_back.note ? `：${look_back.note}` : ""}
    </>
  );
}

/** 135 → "2 小时 15 分" */
export function span(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} 分` : `${hours} 小时 ${minutes % 60} 分`;
}
