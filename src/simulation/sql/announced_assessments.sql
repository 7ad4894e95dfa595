-- Assessments whose result was announced.
SELECT id FROM assessments WHERE announced_at IS NOT NULL ORDER BY id
