// On a post's page: the approved releases that it carries.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { api, take } from "../../api/client";
import { Card } from "../../ui/parts";
import { use_may } from "../session/session";
import { MatchDialog } from "./MatchDialog";
import { deviation, Verdicts, type Match } from "./words";

export function ReleasesOfPost({ post_id }: { post_id: number }) {
  const may_read = use_may("releases.read");
  const [shown, show] = useState<Match>();
  const { data } = useQuery({
    queryKey: ["post", post_id, "releases"],
    queryFn: () => take(api.GET("/posts/{id}/releases", { params: { path: { id: post_id } } })),
    enabled: may_read,
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Card title="通稿比对">
      <ul className="plain-list">
        {data.items.map((match) => (
          <li key={match.id}>
            <div className="line">
              <Link className="row-title" to={`/releases/${match.release.id}`}>{match.release.title}</Link>
              <Verdicts of={match.verdicts} />
            </div>
            {match.facts + match.words > 0 ? <Button size="small" onClick={() => show(match)}>{deviation(match)}</Button> : null}
          </li>
        ))}
      </ul>
      {shown ? <MatchDialog match={shown} close={() => show(undefined)} /> : null}
    </Card>
  );
}
