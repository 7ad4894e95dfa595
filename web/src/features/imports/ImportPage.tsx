// 表格导入: template → file → dry run with the reason for every bad row → take the good ones, get the bad ones back as a workbook.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Progress, Select } from "antd";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";

import { api, base_url, take, type Schema } from "../../api/client";
import { ArticleLink } from "../../ui/ArticleLink";
import { count, minute } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { import_verbs } from "../../ui/menu";
import { Card, Nothing, PageHead, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { import_kind_zh } from "../../ui/words";
import { Word } from "../../ui/words_of_state";
import { use_session } from "../session/session";
import { FileDrop } from "./FileDrop";
import { check_file } from "./send_file";

type Kind = Schema["ImportKind"];
type Report = Schema["ImportReport"];

export default function ImportPage() {
  const id = useParams()["id"];
  return (
    <>
      <PageHead title="表格导入" about="先试运行，逐行指出问题；合格的行可以先导入，有问题的行连同原因一起退回。重复导入同一文件不会重复登记。" />
      {id === undefined ? <Begin /> : <ReportView id={Number(id)} />}
    </>
  );
}

function Begin() {
  const { filters, set } = use_filters();
  const permissions = use_session().permissions;
  const kinds = import_verbs.filter((item) => permissions.includes(item.verb)).map((item) => item.kind);
  const kind = kinds.find((item) => item === filters["kind"]) ?? kinds[0] ?? "accounts";
  const [share, set_share] = useState<number>();
  const navigate = useNavigate();
  const check = useMutation({
    mutationFn: (file: File) => check_file(kind, file, set_share),
    onSuccess: (report) => void navigate(`/imports/${report.id}`),
    onSettled: () => set_share(undefined),
  });
  return (
    <>
      <Card title="1　选择类别，下载模板">
        <div className="form-actions">
          <Select<Kind> aria-label="导入类别" value={kind} onChange={(next) => set({ kind: next })} options={kinds.map((value) => ({ value, label: import_kind_zh[value] }))} style={{ width: 220 }} />
          <a className="button-link" href={`${base_url}/imports/${kind}/template?format=xlsx`} download>下载 Excel 模板</a>
          <a className="button-link" href={`${base_url}/imports/${kind}/template?format=csv`} download>下载 CSV 模板</a>
        </div>
        <p className="soft">{kind_help[kind]}</p>
      </Card>
      <Card title="2　上传填好的文件，试运行">
        <FileDrop accept={accepted[kind] ?? ".xlsx,.csv"} choose={(file) => check.mutate(file)} is_busy={check.isPending} />
        {share !== undefined ? <Progress percent={Math.round(share * 100)} aria-label="上传进度" /> : null}
        {check.error ? <ProblemView error={check.error} /> : null}
      </Card>
      <Earlier />
    </>
  );
}

/** Beside sheets: archives bring pictures with them. */
const accepted: Partial<Record<Kind, string>> = { monitor_reports: ".xlsx,.csv,.zip", posts: ".xlsx,.csv,.jsonl,.zip" };

const kind_help: Record<Kind, string> = {
  accounts_baseline: "把以前的台账作为基线补录：基线日期之前的时限不产生逾期问题，状态记为“待补录”。",
  accounts: "登记或更新账号。以平台和永久标识为准：已有的更新，没有的新增。",
  units: "登记或更新单位。上级单位须已登记，或在同一文件中先出现。",
  duty_holders: "登记账号的第一、主要、直接责任人和运维人员。",
  filing_receipts: "批量登记备案回执：每行一份，写明账号、备案系统、编号和日期；别的账号的回执会逐行指出。",
  website_results: "把网站检查（考核）的得分或单项否决事项成批录入：一行一个网站一次检查，同一网站同一日期再次导入时以后一次为准。",
  error_reports: "把“我为政府网站找错”留言成批录入：收到和办结日期，用于考核找错办理是否及时。同一编号再次导入时以后一次为准。",
  office_words: "把要检查的词语成批录入（最多 10 万条）。导入后形成草稿，到“本市词库”在历史内容上试算，再提交审定。",
  office_holders: "把在职人员的姓名、职务、任职单位和任职起止成批录入，用于检查稿件中的姓名、职务。导入后形成草稿，到“本市词库”试算，再提交审定。",
  outside_notifications: "把省、市通报的名单成批登记：按账号标识或名称（含曾用名）对应账号，自动累计次数。同一份通报重复导入不会重复登记。",
  census_answers: "把填好的摸查填报表（一个单位一张表）导入正在进行的摸查。与逐条填报同样核对，导入后仍须提交和签署。",
  monitor_reports: "监测公司报送问题。截图插入表格的行中，或与表格一起打成 zip 压缩包上传；同一编号重复报送不会重复登记。",
  posts: "导入发布内容，逐条检测。支持 xlsx、CSV、JSONL。可填写图片链接，也可以和图片、视频一起打成 zip 压缩包。",
  account_metrics: "按月填报账号的关注数、阅读数、留言数、回复数，用于集约整合评估。点赞、转发等列不读取。",
};

function Earlier() {
  const navigate = useNavigate();
  const { data } = useQuery({ queryKey: ["imports"], queryFn: () => take(api.GET("/imports", { params: { query: { limit: 20 } } })) });
  if (!data || data.items.length === 0) return null;
  return (
    <Card title="我的导入">
      <ul className="plain-list">
        {data.items.map((report) => (
          <li key={report.id} className="line spread">
            <button type="button" className="link" onClick={() => void navigate(`/imports/${report.id}`)}>
              {report.kind_zh}：{report.file_name}
            </button>
            <span className="soft small">
              {minute(report.created_at)} · 合格 {count(report.rows_good)}，有问题 {count(report.rows_bad)} · {report.state === "applied" ? "已导入" : "未导入"}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ReportView({ id }: { id: number }) {
  const { data, error, refetch } = useQuery({ queryKey: ["import", id], queryFn: () => take(api.GET("/imports/{id}", { params: { path: { id } } })) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Card title={`3　试运行结果：${data.kind_zh}，${data.file_name}`}>
        <Summary report={data} />
        <Apply report={data} />
      </Card>
      <Problems report={data} />
    </>
  );
}

function Summary({ report }: { report: Report }) {
  return (
    <div className="numbers numbers-small">
      {[
        { zh: "共", value: report.rows_total },
        { zh: "合格", value: report.rows_good },
        { zh: "其中与已登记一致", value: report.rows_unchanged },
        { zh: "有问题", value: report.rows_bad },
      ].map((item) => (
        <div className="figure" key={item.zh}>
          <span className="figure-name">{item.zh}</span>
          <span className={item.zh === "有问题" && item.value > 0 ? "figure-value figure-alarm" : "figure-value"}>
            {count(item.value)}
            <span className="figure-unit">行</span>
          </span>
        </div>
      ))}
    </div>
  );
}

function Apply({ report }: { report: Report }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const apply = useMutation({
    mutationFn: (partial: boolean) => take(api.POST("/imports/{id}/apply", { params: { path: { id: report.id } }, body: { partial } })),
    onSuccess: (after) => {
      client.setQueryData(["import", report.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" && query.queryKey[0] !== "import" });
      void message.success(`已导入 ${after.rows_good} 行`);
    },
  });
  const is_clean = report.rows_bad === 0;
  return (
    <>
      {apply.error ? <ProblemView error={apply.error} /> : null}
      <div className="form-actions">
        {report.state === "applied" ? (
          <Word tone="green">已于 {minute(report.applied_at)} 导入</Word>
        ) : (
          <Button type="primary" disabled={report.rows_good === 0} loading={apply.isPending} onClick={() => apply.mutate(!is_clean)}>
            {is_clean ? `导入 ${count(report.rows_good)} 行` : `只导入合格的 ${count(report.rows_good)} 行`}
          </Button>
        )}
        {is_clean ? null : <a className="button-link" href={`${base_url}/imports/${report.id}/problems.xlsx`} download>下载有问题的行</a>}
        <Button onClick={() => void navigate(`/imports?kind=${report.kind}`)}>换个文件</Button>
      </div>
    </>
  );
}

function Problems({ report }: { report: Report }) {
  if (report.problems.length === 0) return <Nothing what="没有问题行" />;
  return (
    <Card title="问题行" extra={report.problems_total > report.problems.length ? <span className="soft">共 {count(report.problems_total)} 处，显示前 {report.problems.length} 处，其余见下载的表格</span> : undefined}>
      <Scroll name="问题行">
        <table className="table">
          <thead>
            <tr><th scope="col" className="right">行</th><th scope="col">列</th><th scope="col">问题和处理办法</th></tr>
          </thead>
          <tbody>
            {report.problems.map((problem, index) => (
              <tr key={index}>
                <td className="right keep-title" data-title="行">{problem.row}</td>
                <td data-title="列">{problem.column ?? "—"}</td>
                <td data-title="问题">
                  {problem.detail} {problem.article ? <ArticleLink article={problem.article} /> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}
