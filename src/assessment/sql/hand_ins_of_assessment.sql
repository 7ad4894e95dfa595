-- $1 assessment, $2, $3 scope: the units that were asked, and when they handed in.
SELECT t.unit_id, h.handed_in_at
FROM todo_items AS t
JOIN unit_nodes AS n ON n.id = t.unit_id
LEFT JOIN assessment_hand_ins AS h ON h.assessment_id = t.subject_id AND h.unit_id = t.unit_id
WHERE t.subject_kind = 'assessment' AND t.subject_id = $1 AND t.task = 'hand_in' AND n.path >= $2 AND n.path < $3
ORDER BY t.unit_id
