// Where what was found has got to, and how many were found each month by kind: as charts and as words with links beside them.
import { lazy, Suspense, useCallback, useMemo } from "react";
import { useNavigate } from "react-router";

import type { Schema } from "../../api/client";
import { colour } from "../../theme";
import { count } from "../../ui/format";
import { Card, Nothing, NumberLink, Scroll, Waiting } from "../../ui/parts";
import type { Clicked } from "../../ui/EChart";

const EChart = lazy(() => import("../../ui/EChart"));

type Board = Schema["Dashboard"];
type Node = Schema["NamedCount"];

const node_colours: Record<string, string> = {
  fate_on_time: colour.green,
  fate_late: colour.orange,
  fate_overdue: colour.red,
  fate_rejected: colour.grey,
  fate_withdrawn: colour.grey,
  fate_vanished: colour.grey,
  fate_warned: colour.grey,
};

function flow_option(board: Board) {
  const named = new Map(board.flow.nodes.map((node) => [node.key, node]));
  const shown = board.flow.nodes.filter((node) => node.value > 0);
  return {
    tooltip: { trigger: "item" },
    series: [
      {
        type: "sankey",
        left: 8,
        right: 150,
        top: 8,
        bottom: 8,
        nodeGap: 14,
        draggable: false,
        label: { color: colour.text, formatter: (part: { name: string }) => `${part.name} ${count(shown.find((node) => node.zh === part.name)?.value ?? 0)}` },
        lineStyle: { color: "source", opacity: 0.25 },
        data: shown.map((node) => ({ name: node.zh, itemStyle: { color: node_colours[node.key] ?? colour.primary } })),
        links: board.flow.links.map((link) => ({ source: named.get(link.from)?.zh, target: named.get(link.to)?.zh, value: link.value })),
      },
    ],
  };
}

export function Flow({ board }: { board: Board }) {
  const navigate = useNavigate();
  const option = useMemo(() => flow_option(board), [board]);
  const open = useCallback(
    (part: Clicked) => {
      const node = board.flow.nodes.find((each) => each.zh === part.name);
      if (node) void navigate(node.link);
    },
    [board, navigate],
  );
  const found = board.flow.nodes[0]?.value ?? 0;
  return (
    <Card title="问题去向" extra={<span className="soft small">{board.from} 以来发现的问题</span>}>
      {found === 0 ? <Nothing what="统计期内没有发现问题" /> : (
        <Suspense fallback={<Waiting rows={8} />}>
          <EChart option={option} label={`问题去向：${words(board.flow.nodes)}`} file={`${board.place.title}问题去向`} click={open} tall />
        </Suspense>
      )}
      <ul className="count-line">
        {board.flow.nodes.filter((node) => node.value > 0).map((node) => (
          <li key={node.key}>{node.zh} <NumberLink value={node.value} to={node.link} /></li>
        ))}
      </ul>
    </Card>
  );
}

function words(nodes: Node[]): string {
  return nodes.filter((node) => node.value > 0).map((node) => `${node.zh}${node.value}`).join("，");
}

const kind_colours = [colour.primary, colour.orange, colour.green, colour.red, "#6a4c93", "#2a7f8e", colour.grey, "#8a6d3b"];

function kinds_option(board: Board) {
  return {
    color: kind_colours,
    grid: { left: 40, right: 16, top: 56, bottom: 28 },
    legend: { top: 0, left: 0, right: 96, textStyle: { color: colour.text_soft } },
    tooltip: { trigger: "axis" },
    xAxis: { type: "category", data: board.kinds.months.map((month) => month.slice(2).replace("-", ".")), axisLine: { lineStyle: { color: colour.line } }, axisLabel: { color: colour.text_soft } },
    yAxis: { type: "value", minInterval: 1, splitLine: { lineStyle: { color: colour.line_soft } }, axisLabel: { color: colour.text_soft } },
    series: board.kinds.series.map((series) => ({ name: series.zh, type: "bar", stack: "found", barMaxWidth: 36, data: series.points.map((point) => point.value) })),
  };
}

export function Kinds({ board }: { board: Board }) {
  const navigate = useNavigate();
  const option = useMemo(() => kinds_option(board), [board]);
  const open = useCallback(
    (part: Clicked) => {
      const link = board.kinds.series.find((series) => series.zh === part.seriesName)?.points[part.dataIndex ?? -1]?.link;
      if (link) void navigate(link);
    },
    [board, navigate],
  );
  const { months, series } = board.kinds;
  if (series.length === 0) return null;
  return (
    <Card title="各月发现问题">
      <Suspense fallback={<Waiting rows={8} />}>
        <EChart option={option} label={`各月发现问题：${series.map((each) => `${each.zh}共 ${each.points.reduce((sum, point) => sum + point.value, 0)} 件`).join("，")}`} file={`${board.place.title}各月发现问题`} click={open} />
      </Suspense>
      <details>
        <summary>逐月数字</summary>
        <Scroll name="各月发现问题">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">类别</th>
                {months.map((month) => <th key={month} scope="col" className="right">{month}</th>)}
              </tr>
            </thead>
            <tbody>
              {series.map((each) => (
                <tr key={each.kind}>
                  <th scope="row">{each.zh}</th>
                  {each.points.map((point, index) => <td key={months[index]} className="right">{point.link ? <NumberLink value={point.value} to={point.link} /> : point.value}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </Card>
  );
}
