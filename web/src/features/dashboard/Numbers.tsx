// The five numbers with what they were as the last month ended; hovering or focusing one says how it is counted and what was observed.
import { Tooltip } from "antd";
import { Link } from "react-router";

import type { Schema } from "../../api/client";
import { count, minute, percent, short_day } from "../../ui/format";

type Board = Schema["Dashboard"];
type Figure = Schema["DashboardNumber"];

const alarms: readonly Figure["key"][] = ["overdue", "stale"];

export function Numbers({ board }: { board: Board }) {
  return (
    <div className="numbers">
      {board.numbers.map((figure) => <One key={figure.key} figure={figure} board={board} />)}
    </div>
  );
}

/** How a number is counted, from when it is, and how much was observed. */
export function counted_how(board: Board, formula: string | undefined): string {
  const { expected, observed, failed, blocked } = board.coverage;
  return `${formula ?? ""}\n数据生成于 ${minute(board.snapshot_at)}。监测覆盖：应监测 ${expected}，已监测 ${observed}，读取失败 ${failed}，平台拒绝 ${blocked}。`;
}

export function shown(value: number | null, is_rate: boolean): string {
  return is_rate ? percent(value) : value === null ? "—" : count(value);
}

function One({ figure, board }: { figure: Figure; board: Board }) {
  const is_alarm = alarms.includes(figure.key) && (figure.value ?? 0) > 0;
  return (
    <div className="figure">
      <Tooltip title={<span className="formula">{counted_how(board, figure.formula)}</span>} trigger={["hover", "focus"]}>
        <Link to={figure.link} className="figure-link">
          <span className="figure-name">{figure.zh}</span>
          <span className={is_alarm ? "figure-value figure-alarm" : "figure-value"}>
            {shown(figure.value, figure.is_rate)}
            {figure.is_rate ? null : <span className="figure-unit">{figure.unit_zh}</span>}
          </span>
        </Link>
      </Tooltip>
      <Link to={figure.before.link} className="soft small">{change(figure)}</Link>
    </div>
  );
}

/** In words and with a sign, so that no colour has to be read. */
export function change(figure: Pick<Figure, "value" | "is_rate" | "before">): string {
  const { value, before } = figure;
  const then = `${short_day(before.day)} ${shown(before.value, figure.is_rate)}`;
  if (value === null || before.value === null) return then;
  const by = value - before.value;
  const size = figure.is_rate ? `${(Math.abs(by) / 10).toFixed(1)} 个百分点` : count(Math.abs(by));
  return by === 0 ? `${then}，持平` : `${then}，${by > 0 ? "增" : "减"} ${size}`;
}
