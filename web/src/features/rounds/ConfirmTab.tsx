// Veto items that wait for a second person: the evidence, and the two answers.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { Card, Nothing, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { CheckStepDialog, CheckView } from "./CheckView";

type Item = Schema["RoundCheckPage"]["items"][number];

export function ConfirmTab({ round }: { round: Schema["RoundDetail"] }) {
  const [chosen, choose] = useState<{ check: Item; action: Schema["AllowedAction"] }>();
  const found = useQuery({
    queryKey: ["round", round.id, "checks", "to_confirm"],
    queryFn: () => take(api.GET("/rounds/{id}/checks", { params: { path: { id: round.id }, query: { state: "to_confirm", limit: 200 } } })),
  });
  if (found.error) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting />;
  if (found.data.items.length === 0) return <Nothing what="没有待核对的否决情形" how="机器或检查人发现单项否决情形后，须由另一人核对，才计入结果。" />;
  return (
    <>
      {found.data.items.map((check) => (
        <Card key={check.id} title={check.title} extra={<Link to={`/round-accounts/${check.line_id}`}>{check.account.name}</Link>}>
          <p className="soft small">{check.platform_zh} · {check.unit_name}</p>
          <CheckView check={check} act={(action) => choose({ check, action })} />
        </Card>
      ))}
      {chosen ? <CheckStepDialog check={chosen.check} title={chosen.check.title} action={chosen.action} close={() => choose(undefined)} /> : null}
    </>
  );
}
