-- about: 备案比对结果：截至当日每个来源最近一次比对查出、截至所知时点仍未撤回的差异；mend_in 为应纠正之处，state、decision 为处理情况
-- account: account_id
SELECT d.id, d.account_id, v.unit_id, d.kind, d.field, d.source, d.mend_in, d.field_zh, d.source_zh, d.mend_in_zh, d.subject_key, d.name, d.platform, v.state, v.decision, r.as_of AS compared_on
FROM reconciliation_differences AS d
JOIN reconciliation_run_lists AS r ON r.run_id = d.run_id AND r.source = d.source
JOIN reconciliation_difference_versions AS v ON v.difference_id = d.id
WHERE r.as_of <= $as_of AND r.recorded_at <= $known_as_of AND v.valid_from <= $as_of AND v.valid_to > $as_of
  AND v.recorded_from <= $known_as_of AND v.recorded_to > $known_as_of AND v.state <> 'withdrawn'
  AND NOT EXISTS (SELECT 1 FROM reconciliation_run_lists AS n
                  WHERE n.source = r.source AND n.as_of <= $as_of AND n.recorded_at <= $known_as_of AND (n.as_of, n.run_id) > (r.as_of, r.run_id))
