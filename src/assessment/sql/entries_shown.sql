SELECT e.id, e.unit_id, e.account_id, coalesce(v.name, ''), e.indicator, e.entry_day, e.points, e.says, e.attachment_id, coalesce(p.name, ''),
       e.recorded_from, f.file_name
FROM assessment_entries AS e
LEFT JOIN account_versions AS v ON v.account_id = e.account_id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
LEFT JOIN people AS p ON p.id = e.entered_by
LEFT JOIN attachments AS f ON f.id = e.attachment_id
WHERE e.assessment_id = $1 AND e.recorded_to = 9223372036854775807
ORDER BY e.id DESC
