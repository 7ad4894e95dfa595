// Towns as tiles in rough geography, coloured by the chosen measure; the figure stands in the tile, so colour is never alone.
import { Segmented } from "antd";
import { Link } from "react-router";

import type { Schema } from "../../api/client";

type Tile = Schema["Overview"]["tiles"][number];
type Measure = "open_findings" | "stale_accounts" | "overdue_findings" | "accounts";

const measures: { value: Measure; label: string }[] = [
  { value: "open_findings", label: "未办结问题" },
  { value: "overdue_findings", label: "逾期问题" },
  { value: "stale_accounts", label: "停更账号" },
  { value: "accounts", label: "账号数" },
];

export type Shade = "none" | "hint" | "general" | "serious" | "plain";

/** The state of a tile: by its worst finding where findings are counted, by whether there is anything otherwise. */
export function shade_of(tile: Tile, measure: Measure): Shade {
  if (measure === "accounts") return "plain";
  if (tile[measure] === 0) return "none";
  if (measure === "open_findings") return tile.worst ?? "hint";
  return measure === "overdue_findings" ? "serious" : "general";
}

function address(tile: Tile, measure: Measure): string {
  if (measure === "accounts") return `/accounts?under=${tile.unit.id}`;
  if (measure === "stale_accounts") return `/accounts?under=${tile.unit.id}&min_idle_days=14&kind=publishing`;
  return measure === "overdue_findings" ? `/findings?under=${tile.unit.id}&overdue=true` : `/findings?under=${tile.unit.id}&is_open=true`;
}

type Props = { tiles: Tile[]; measure: string | undefined; choose: (measure: string | undefined) => void };

export function TownTiles({ tiles, measure, choose }: Props) {
  const chosen = measures.find((item) => item.value === measure)?.value ?? "open_findings";
  return (
    <>
      <Segmented<Measure> aria-label="指标" options={measures} value={chosen} onChange={(next) => choose(next === "open_findings" ? undefined : next)} />
      <div className="tiles">
        {tiles.map((tile) => (
          <Link
            key={tile.unit.id}
            to={address(tile, chosen)}
            className={`tile tile-${shade_of(tile, chosen)}`}
            style={{ gridRow: tile.row + 1, gridColumn: tile.column + 1 }}
            title={`${tile.unit.name}：账号 ${tile.accounts}，未办结 ${tile.open_findings}（严重 ${tile.serious_findings}），逾期 ${tile.overdue_findings}，停更 ${tile.stale_accounts}`}
          >
            <span className="tile-name">{tile.unit.short_name}</span>
            <span className="tile-value">{tile[chosen]}</span>
          </Link>
        ))}
      </div>
      {chosen === "open_findings" ? (
        <p className="soft small legend">
          <span className="swatch tile-none" /> 无 <span className="swatch tile-hint" /> 仅提示 <span className="swatch tile-general" /> 有一般问题 <span className="swatch tile-serious" /> 有严重问题
        </p>
      ) : null}
    </>
  );
}
