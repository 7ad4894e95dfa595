SELECT s.indicator, s.points, s.note, s.attachment_id, f.file_name
FROM assessment_self_scores AS s
LEFT JOIN attachments AS f ON f.id = s.attachment_id
WHERE s.assessment_id = $1 AND s.unit_id = $2
ORDER BY s.indicator
