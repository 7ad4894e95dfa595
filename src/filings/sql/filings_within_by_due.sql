-- Where scope or words narrow it: `+ 0` keeps the planner from walking all filings instead of those of the accounts within.
-- $1–$4 scope and subtree asked for, $5 system, $6 state, $7 occasion, $8 open, $9 overdue (-1 any), $10 today, $11 account, $12 words; $13 $14 behind which row.
SELECT d.id, d.account_id, d.filing_system, d.kind, d.occasion, d.effective_on, d.version, v.state, v.due_on, v.last_due_on, v.is_provisional,
    v.calendar_version, v.submitted_on, v.settled_on, v.receipt_number, v.receipt_file_id, v.form, v.note,
    a.name, i.platform, i.platform_account_id, a.state, a.host_unit_id, h.name, h.short_name, h.kind, d.system_zh
FROM filing_versions AS v
JOIN filing_duties AS d ON d.id = v.filing_id
JOIN account_identities AS i ON i.id = d.account_id
JOIN account_versions AS a ON a.account_id = d.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
JOIN unit_versions AS h ON h.unit_id = a.host_unit_id AND h.recorded_to = 9223372036854775807 AND h.valid_to = '9999-12-31'
WHERE v.recorded_to + 0 = 9223372036854775807
    AND n.path >= $1 AND n.path < $2 AND n.path >= $3 AND n.path < $4
    AND ($5 = '' OR d.filing_system = $5) AND ($6 = '' OR v.state = $6) AND ($7 = '' OR d.occasion = $7)
    AND ($8 = -1 OR CASE WHEN v.state IN ('due', 'submitted') THEN 1 ELSE 0 END = $8)
    AND ($9 = -1 OR CASE WHEN v.state = 'due' AND v.due_on < $10 THEN 1 ELSE 0 END = $9)
    AND ($11 = 0 OR d.account_id = $11)
    AND ($12 = '' OR replace(lower(a.name), $12, '') <> lower(a.name) OR replace(lower(h.name), $12, '') <> lower(h.name)
        OR lower(i.platform_account_id) = $12 OR lower(v.receipt_number) = $12)
    AND (coalesce(v.due_on, '9999-12-31'), v.filing_id) > ($13, $14)
ORDER BY coalesce(v.due_on, '9999-12-31'), v.filing_id
LIMIT $15
