-- Behind ($11, $12).
SELECT d.id, d.kind, d.field, d.source, d.mend_in, d.account_id, d.subject_key, d.name, d.platform, d.evidence, d.run_id, d.group_number,
       v.state, v.decision, v.unit_id, v.unit_path, v.reason, v.decided_by, v.valid_from, v.id, v.recorded_from, u.name, u.short_name, u.kind
-- include: chosen_differences
  AND (d.kind, d.id) > ($11, $12)
ORDER BY d.kind, d.id LIMIT $13
