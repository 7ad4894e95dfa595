-- Findings that wait for somebody, with what tells a worker what to do.
SELECT id, state, severity, coalesce(holder_unit_id, host_unit_id), CASE WHEN last_day IS NULL THEN 0 ELSE 1 END, opened_at, rule, due_at
FROM findings
WHERE closed_at IS NULL AND state IN ('to_verify', 'to_confirm', 'to_dispatch', 'to_sign_for', 'rectifying', 'rework', 'to_recheck', 'extension_requested', 'to_sign_answer', 'appealed')
ORDER BY id
