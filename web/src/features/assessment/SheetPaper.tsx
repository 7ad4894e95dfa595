// 考核结果单: the unit's result as a paper to be signed, numbered and signed for.
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useNavigate } from "react-router";

import { api, new_key, take } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { use_may } from "../session/session";

export function SheetPaper({ assessment_id, unit_id, is_announced }: { assessment_id: number; unit_id: number; is_announced: boolean }) {
  const may_draft = [use_may("papers.draft"), use_may("assessment.manage")].every(Boolean);
  const navigate = useNavigate();
  const make = useMutation({
    mutationFn: () => take(api.POST("/papers", { params: { header: { "Idempotency-Key": new_key() } }, body: { template: "assessment_sheet", subject_id: assessment_id, addressee_ids: [unit_id] } })),
    onSuccess: (made) => void navigate(`/papers/${made.id}`),
  });
  if (!may_draft || !is_announced) return null;
  return (
    <>
      {make.error ? <ProblemView error={make.error} /> : null}
      <div className="line" style={{ marginBottom: 16 }}><Button loading={make.isPending} onClick={() => make.mutate()}>起草考核结果单</Button></div>
    </>
  );
}
