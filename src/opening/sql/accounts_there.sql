-- Accounts in force that a unit hosts on a platform (one opened without approval is what an application may mend), and those it has applied for
-- apart from application $3: by their names.
SELECT v.name
FROM account_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
WHERE v.host_unit_id = $1 AND i.platform = $2 AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
  AND v.state IN ('opened_to_file', 'normal', 'amended_to_file', 'to_be_completed', 'shutdown_planned', 'cancellation_planned')
UNION ALL
SELECT a.name || '（申请中）' FROM applications AS a
WHERE a.host_unit_id = $1 AND a.platform = $2 AND a.id <> $3 AND a.state IN ('submitted', 'approved')
