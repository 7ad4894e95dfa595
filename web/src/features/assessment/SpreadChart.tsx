// How the totals spread, in steps of ten points, class by class. ECharts is loaded only here.
import { BarChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

import type { Schema } from "../../api/client";
import { colour, font_family } from "../../theme";

use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

type Spread = Schema["AssessmentSheetPage"]["spread"];
type Props = { spread: Spread; class_zh: (code: string) => string };

export default function SpreadChart({ spread, class_zh }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!frame.current || spread.length === 0) return undefined;
    const chart = init(frame.current);
    chart.setOption(option_of(spread, class_zh));
    const resize = () => chart.resize();
    window.addEventListener("resize", resize);
    return () => {
      window.removeEventListener("resize", resize);
      chart.dispose();
    };
  }, [spread, class_zh]);
  if (spread.length === 0) return <p className="soft">还没有总分。</p>;
  const words = steps_of(spread).map((from) => `${range(from)} ${spread.filter((one) => one.from === from).reduce((sum, one) => sum + one.count, 0)} 个`).join("，");
  return <div ref={frame} className="chart" role="img" aria-label={`总分分布：${words}`} />;
}

const range = (from: number) => `${from}–${from + 10} 分`;

function steps_of(spread: Spread): number[] {
  const [least, most] = [Math.min(...spread.map((one) => one.from)), Math.max(...spread.map((one) => one.from))];
  return Array.from({ length: (most - least) / 10 + 1 }, (_, place) => least + place * 10);
}

function option_of(spread: Spread, class_zh: (code: string) => string) {
  const steps = steps_of(spread);
  const classes = [...new Set(spread.map((one) => one.class))];
  const count = (code: string, from: number) => spread.find((one) => one.class === code && one.from === from)?.count ?? 0;
  return {
    animation: false,
    textStyle: { fontFamily: font_family, color: colour.text_soft },
    color: [colour.primary, colour.orange, colour.green, colour.text_soft],
    grid: { left: 40, right: 16, top: 36, bottom: 28 },
    legend: { top: 0, left: 0, textStyle: { color: colour.text_soft } },
    tooltip: { trigger: "axis" },
    xAxis: { type: "category", data: steps.map(range), axisLine: { lineStyle: { color: colour.line } }, axisLabel: { color: colour.text_soft } },
    yAxis: { type: "value", minInterval: 1, splitLine: { lineStyle: { color: colour.line_soft } }, axisLabel: { color: colour.text_soft } },
    series: classes.map((code) => ({ name: class_zh(code), type: "bar", stack: "units", barMaxWidth: 48, data: steps.map((from) => count(code, from)) })),
  };
}
