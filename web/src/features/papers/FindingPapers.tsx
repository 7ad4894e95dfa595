// On a finding's page: 整改通知书 and 催办通知书 are drafted from it; what was drafted before is listed.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link, useNavigate } from "react-router";

import { api, new_key, take, type Schema } from "../../api/client";
import { Card } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { use_may } from "../session/session";
import { PaperStateWord } from "./paper_words";

export function FindingPapers({ finding }: { finding: Schema["FindingDetail"] }) {
  const may_draft = use_may("papers.draft");
  const may_read = use_may("papers.read");
  const navigate = useNavigate();
  const query = { subject_kind: "finding" as const, subject_id: finding.id };
  const found = useQuery({ queryKey: ["papers", query], queryFn: () => take(api.GET("/papers", { params: { query } })), enabled: may_read });
  const make = useMutation({
    mutationFn: (template: string) => take(api.POST("/papers", { params: { header: { "Idempotency-Key": new_key() } }, body: { template, subject_id: finding.id } })),
    onSuccess: (made) => void navigate(`/papers/${made.id}`),
  });
  const papers = found.data?.items ?? [];
  if (!may_draft && papers.length === 0) return null;
  return (
    <Card title="公文">
      {make.error ? <ProblemView error={make.error} /> : null}
      <ul className="plain-list">
        {papers.map((each) => <li key={each.id} className="line spread"><Link to={`/papers/${each.id}`}>{each.kind_zh}{each.document_number ? ` ${each.document_number}` : ""}</Link><PaperStateWord state={each.state} text={each.state_zh} /></li>)}
      </ul>
      {may_draft && !finding.is_final ? (
        <div className="line">
          <Button size="small" loading={make.isPending} onClick={() => make.mutate("rectification_notice")}>起草整改通知书</Button>
          <Button size="small" loading={make.isPending} onClick={() => make.mutate("reminder_notice")}>起草催办通知书</Button>
        </div>
      ) : null}
    </Card>
  );
}
