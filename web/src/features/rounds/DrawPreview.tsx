// What a draw gives: how many of how many, who is in whatever the lot says, and the strata.
import type { Schema } from "../../api/client";
import { Card, Facts, Nothing, Scroll } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { rate } from "./words";

type Stratum = Schema["RoundStratum"];

export function DrawPreview({ preview, error, is_asked }: { preview: Schema["RoundPreview"] | undefined; error: unknown; is_asked: boolean }) {
  if (error) return <Card title="抽取预览"><ProblemView error={error} /></Card>;
  if (!preview) return <Card title="抽取预览"><Nothing what={is_asked ? "正在计算…" : "填写检查期和范围后显示"} how="不写入任何数据；抽中哪些账号由启动时公布的种子决定。" /></Card>;
  return (
    <Card title="抽取预览" extra={<span className="soft small">抽中哪些账号，由启动时公布的种子决定</span>}>
      <Facts
        facts={[
          { name: "在用账号", value: preview.accounts_total },
          { name: "主办单位", value: preview.units_total },
          { name: "应抽账号", value: preview.accounts_drawn },
          { name: "抽查比例", value: rate(preview.accounts_drawn, preview.accounts_total) },
          { name: "检查事项", value: preview.items },
          ...preview.reasons.map((each) => ({ name: each.reason_zh, value: each.accounts })),
        ]}
      />
      <StrataTable strata={preview.strata} />
    </Card>
  );
}

export function StrataTable({ strata }: { strata: Stratum[] }) {
  if (strata.length === 0) return <Nothing what="所选范围内没有在用账号" />;
  return (
    <Scroll name="分层抽取">
      <table className="table">
        <thead>
          <tr>{["地区", "平台", "账号", "必查", "随机抽取", "实抽"].map((title, index) => <th key={title} scope="col" className={index > 1 ? "right" : undefined}>{title}</th>)}</tr>
        </thead>
        <tbody>
          {strata.map((row) => (
            <tr key={`${row.area_code} ${row.platform}`}>
              <td data-title="地区">{row.area_name}</td>
              <td data-title="平台">{row.platform_zh}</td>
              <td className="right" data-title="账号">{row.total}</td>
              <td className="right" data-title="必查">{row.always}</td>
              <td className="right" data-title="随机抽取">{row.quota}</td>
              <td className="right" data-title="实抽">{row.drawn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
