SELECT coalesce(p.name, ''), h.handed_in_at
FROM assessment_hand_ins AS h
LEFT JOIN people AS p ON p.id = h.handed_in_by
WHERE h.assessment_id = $1 AND h.unit_id = $2
