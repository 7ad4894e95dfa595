SELECT d.id, d.account_id, d.filing_system, d.kind, d.occasion, d.effective_on, d.version, v.state, v.due_on, v.last_due_on, v.is_provisional,
    v.calendar_version, v.submitted_on, v.settled_on, v.receipt_number, v.receipt_file_id, v.form, v.note,
    a.name, i.platform, i.platform_account_id, a.state, a.host_unit_id, h.name, h.short_name, h.kind, d.system_zh
FROM filing_versions AS v
JOIN filing_duties AS d ON d.id = v.filing_id
JOIN account_identities AS i ON i.id = d.account_id
JOIN account_versions AS a ON a.account_id = d.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
JOIN unit_versions AS h ON h.unit_id = a.host_unit_id AND h.recorded_to = 9223372036854775807 AND h.valid_to = '9999-12-31'
WHERE v.recorded_to = 9223372036854775807 AND d.id = $1
