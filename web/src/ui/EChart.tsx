// A chart of ECharts in its frame, with a button that keeps it as a picture. ECharts is loaded only here: pages take this part by lazy().
import { Button } from "antd";
import { BarChart, LineChart, SankeyChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

import { colour, font_family } from "../theme";

use([LineChart, BarChart, SankeyChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** What a click on a part of the chart says about it. */
export type Clicked = { seriesName?: string; name?: string; dataIndex?: number; dataType?: string; data?: unknown };
type Props = { option: Record<string, unknown>; label: string; file: string; click?: (part: Clicked) => void; tall?: boolean };

export default function EChart({ option, label, file, click, tall }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  useEffect(() => {
    if (!frame.current) return undefined;
    const made = init(frame.current);
    chart.current = made;
    const watcher = new ResizeObserver(() => made.resize());
    watcher.observe(frame.current);
    return () => {
      watcher.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption({ animation: false, textStyle: { fontFamily: font_family, color: colour.text_soft }, ...option }, true);
  }, [option]);
  useEffect(() => {
    const made = chart.current;
    if (!made || !click) return undefined;
    made.on("click", click as (part: unknown) => void);
    return () => void made.off("click", click as (part: unknown) => void);
  }, [click]);
  return (
    <div className="chart-frame">
      <div ref={frame} className={tall ? "chart chart-tall" : "chart"} role="img" aria-label={label} />
      <Button size="small" className="chart-keep" onClick={() => keep(chart.current, file)}>存为图片</Button>
    </div>
  );
}

function keep(chart: EChartsType | null, file: string): void {
  if (!chart) return;
  const link = document.createElement("a");
  link.href = chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: colour.card });
  link.download = `${file}.png`;
  link.click();
}
