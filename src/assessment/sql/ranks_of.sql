-- $1 an assessment: its newest result.
SELECT s.unit_id, s.unit_rank
FROM assessment_sheets AS s
JOIN assessments AS a ON a.id = s.assessment_id AND a.result_version = s.version
WHERE s.assessment_id = $1 AND s.unit_rank > 0
