SELECT v.state, v.due_on, v.last_due_on, v.is_provisional, v.calendar_version, v.submitted_on, v.settled_on, v.receipt_number, v.note, v.recorded_from, v.recorded_to
FROM filing_versions AS v
WHERE v.filing_id = $1
ORDER BY v.recorded_from
