// The trend of the counts as lines. ECharts is loaded only here.
import { LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

import type { Schema } from "../../api/client";
import { colour, font_family } from "../../theme";

use([LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

const shown: readonly Schema["OverviewNumber"]["key"][] = ["stale_accounts", "open_findings", "overdue_findings"];
const colours = [colour.orange, colour.primary, colour.red];

type Props = { numbers: Schema["OverviewNumber"][] };

export default function TrendChart({ numbers }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const series = numbers.filter((number) => shown.includes(number.key) && (number.trend?.length ?? 0) > 1);
  useEffect(() => {
    if (!frame.current || series.length === 0) return undefined;
    const chart = init(frame.current);
    chart.setOption(option_of(series));
    const resize = () => chart.resize();
    window.addEventListener("resize", resize);
    return () => {
      window.removeEventListener("resize", resize);
      chart.dispose();
    };
  }, [series]);
  if (series.length === 0) return <p className="soft">还没有足够的历史数据。</p>;
  const last = series.map((number) => `${number.zh}${number.value}`).join("，");
  return <div ref={frame} className="chart" role="img" aria-label={`趋势图，最新：${last}`} />;
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
