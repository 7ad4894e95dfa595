SELECT d.id
FROM filing_versions AS v
JOIN filing_duties AS d ON d.id = v.filing_id
WHERE v.recorded_to = 9223372036854775807 AND v.state IN ('due', 'submitted') AND v.due_on IS NOT NULL AND v.calendar_version <> $1
ORDER BY d.id
