// On a post's page: the approved releases that it carries.
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { Card } from "../../ui/parts";
import { MatchDialog } from "./MatchDialog";
import { use_releases_of } from "./releases_of";
import { deviation, Verdicts, type Match } from "./words";

export function ReleasesOfPost({ post_id }: { post_id: number }) {
  const [shown, show] = useState<Match>();
  const { data } = use_releases_of(post_id);
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
