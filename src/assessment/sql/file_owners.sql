-- The units for which file $2 was handed in with assessment $1: with an entry, a self-score or an appeal; is_entry: only who scores reads it.
SELECT n.path, 1 FROM assessment_entries AS e JOIN unit_nodes AS n ON n.id = e.unit_id
WHERE e.assessment_id = $1 AND e.attachment_id = $2 AND e.recorded_to = 9223372036854775807
UNION ALL
SELECT n.path, 0 FROM assessment_self_scores AS s JOIN unit_nodes AS n ON n.id = s.unit_id WHERE s.assessment_id = $1 AND s.attachment_id = $2
UNION ALL
SELECT n.path, 0 FROM assessment_appeals AS a JOIN unit_nodes AS n ON n.id = a.unit_id WHERE a.assessment_id = $1 AND a.attachment_id = $2
