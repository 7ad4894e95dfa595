SELECT d.id, d.account_id, d.filing_system, d.kind, d.occasion, d.effective_on, d.version, v.state, v.due_on, v.last_due_on, v.is_provisional,
    v.calendar_version, v.submitted_on, v.settled_on, v.receipt_number, v.receipt_file_id, v.form, v.note
FROM filing_duties AS d
JOIN filing_versions AS v ON v.filing_id = d.id AND v.recorded_to = 9223372036854775807
WHERE d.id = $1
