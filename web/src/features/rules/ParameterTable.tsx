// The parameters of a rule, or the settings of the supervision itself: what the rule book says, what the office has set and why, and the way to
// propose another value from a day on.
import { Button } from "antd";
import { useState } from "react";

import type { Schema } from "../../api/client";
import { day } from "../../ui/format";
import { Card, Scroll } from "../../ui/parts";
import { ProposeDialog } from "./ProposeDialog";
import { unit_zh } from "./words";

type Parameter = Schema["RuleParameter"];
type Props = { title: string; rule: string; rule_title: string; parameters: Parameter[]; may_propose: boolean };

export function ParameterTable({ title, rule, rule_title, parameters, may_propose }: Props) {
  const [chosen, choose] = useState<Parameter | null>(null);
  if (parameters.length === 0) return null;
  return (
    <Card title={title}>
      <Scroll name={title}>
        <table className="table">
          <thead>
            <tr><th scope="col">参数</th><th scope="col" className="right">现值</th><th scope="col">规则规定</th><th scope="col">本市设定</th>{may_propose ? <th scope="col">操作</th> : null}</tr>
          </thead>
          <tbody>
            {parameters.map((parameter) => (
              <tr key={parameter.name}>
                <td data-title="参数">{parameter.zh}<div className="soft small"><code>{parameter.name}</code></div></td>
                <td data-title="现值" className="right nowrap">{parameter.value} {unit_zh(parameter.unit)}</td>
                <td data-title="规则规定"><Values values={parameter.values} /></td>
                <td data-title="本市设定">{parameter.settings.length > 0 ? <Values values={parameter.settings} /> : <span className="soft">未设定</span>}</td>
                {may_propose ? <td data-title="操作"><Button size="small" onClick={() => choose(parameter)}>调整</Button></td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {chosen ? <ProposeDialog change={{ kind: "parameter", rule, parameter: chosen.name, value: chosen.value }} title={`${rule_title}：${chosen.zh}`} parameter={chosen} close={() => choose(null)} /> : null}
    </Card>
  );
}

function Values({ values }: { values: Schema["DatedValue"][] }) {
  return values.map((value) => <div key={value.from}>自 {day(value.from)}：{value.value}（{value.source}）</div>);
}
