SELECT d.id
FROM filing_versions AS v
JOIN filing_duties AS d ON d.id = v.filing_id
WHERE v.recorded_to = 9223372036854775807 AND v.state = 'due' AND v.due_on IS NOT NULL AND d.reminded_at IS NULL AND v.due_on <= $1
ORDER BY v.due_on, d.id
