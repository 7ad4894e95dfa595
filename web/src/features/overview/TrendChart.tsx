// The trend of the counts as lines.
import EChart from "../../ui/EChart";
import type { Schema } from "../../api/client";
import { colour, font_family } from "../../theme";

const shown: readonly Schema["OverviewNumber"]["key"][] = ["stale_accounts", "open_findings", "overdue_findings"];
const colours = [colour.orange, colour.primary, colour.red];

type Props = { numbers: Schema["OverviewNumber"][] };

export default function TrendChart({ numbers }: Props) {
  const series = numbers.filter((number) => shown.includes(number.key) && (number.trend?.length ?? 0) > 1);
  if (series.length === 0) return <p className="soft">还没有足够的历史数据。</p>;
  const last = series.map((number) => `${number.zh}${number.value}`).join("，");
  return <EChart option={option_of(series)} label={`趋势图，最新：${last}`} file="趋势" />;
}

function option_of(series: Schema["OverviewNumber"][]) {
  const days = series[0]?.trend?.map((point) => point.day.slice(5)) ?? [];
  return {
    animation: false,
    textStyle: { fontFamily: font_family, color: colour.text_soft },
    color: colours,
    grid: { left: 40, right: 16, top: 36, bottom: 28 },
    legend: { top: 0, left: 0, textStyle: { color: colour.text_soft } },
    tooltip: { trigger: "axis" },
    xAxis: { type: "category", data: days, boundaryGap: false, axisLine: { lineStyle: { color: colour.line } }, axisLabel: { color: colour.text_soft } },
    yAxis: { type: "value", minInterval: 1, splitLine: { lineStyle: { color: colour.line_soft } }, axisLabel: { color: colour.text_soft } },
    series: series.map((number) => ({ name: number.zh, type: "line", showSymbol: false, lineStyle: { width: 2 }, data: number.trend?.map((point) => point.value) })),
  };
}
